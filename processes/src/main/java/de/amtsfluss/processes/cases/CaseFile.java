package de.amtsfluss.processes.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One case as it stands.
 *
 * @param service key of the service package
 * @param serviceVersion version of the package the case runs on to its end
 * @param office office in charge, which sees the case
 * @param data what was applied for: values by field key, lists and groups nested, as JSON allows
 */
public record CaseFile(
        CaseNumber number,
        String service,
        int serviceVersion,
        String office,
        Channel channel,
        CaseState state,
        Locale language,
        Applicant applicant,
        Map<String, Object> data,
        Instant submittedAt) {}
