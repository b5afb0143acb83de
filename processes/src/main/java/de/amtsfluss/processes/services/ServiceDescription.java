package de.amtsfluss.processes.services;

import de.amtsfluss.processes.cases.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code service.yaml} says of a service.
 *
 * @param prefix of its case numbers, two to eight capitals
 * @param leikaKey Leistungsschlüssel, 14 digits
 * @param office key of the office in charge
 * @param process id of the process an application starts
 * @param form name of the form an application is made with
 * @param applicantName keys of the fields that make up the applicant's name
 * @param applicantEmail key of the field with the applicant's e-mail address
 * @param accountRequired whether an application needs an account
 * @param retentionDays how long a closed case is kept
 * @param parameters groups of municipal parameters its rules see as {@code city}
 * @param handover where decided cases go, empty if nowhere
 * @param milestones the plain steps a citizen is shown, in order
 */
public record ServiceDescription(
        String key,
        String prefix,
        String leikaKey,
        String office,
        String process,
        String form,
        List<String> applicantName,
        String applicantEmail,
        Set<Channel> channels,
        boolean accountRequired,
        int retentionDays,
        List<String> legalBasis,
        List<String> parameters,
        Optional<Handover> handover,
        List<Milestone> milestones) {

    public record Handover(String destination, String schema) {}

    /**
     * @param key its text is {@code milestone.<key>} in the package's texts
     * @param activities ids of the flow nodes during which it is the current one
     */
    public record Milestone(String key, List<String> activities) {}
}
