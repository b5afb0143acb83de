package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.cases.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One open task as lists show it.
 *
 * @param activity id of the flow node
 * @param name as the model calls it
 * @param form name of the form in the package of this service version
 * @param office whose task it is
 */
public record TaskCard(
        String id,
        CaseNumber caseNumber,
        String service,
        int serviceVersion,
        String activity,
        String name,
        String form,
        String office,
        Optional<String> assignee,
        Optional<String> assigneeName,
        Instant createdAt,
        Optional<Instant> dueAt,
        String applicant) {}
