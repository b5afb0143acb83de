package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes submissions of all channels. One transaction stores the case, its papers and the journal entry and starts the
 * process: when {@link #accept} returns, nothing of it can be lost.
 */
@Component
public class Intake {

    private final ServicePackages services;
    private final SubmissionCheck check;
    private final CaseFiles cases;
    private final CaseOpening opening;
    private final TransactionTemplate transaction;

    Intake(
            ServicePackages services,
            SubmissionCheck check,
            CaseFiles cases,
            CaseOpening opening,
            TransactionTemplate transaction) {
        this.services = services;
        this.check = check;
        this.cases = cases;
        this.opening = opening;
        this.transaction = transaction;
    }

    /**
     * A submission with a known key changes nothing and is answered with the receipt of the first one.
     *
     * @throws Rejected if the data do not satisfy the form of the service; nothing is stored then
     */
    public Receipt accept(Submission submission) {
        ServicePackage service = services.current(submission.service());
        Map<String, Object> data = check.checked(service, submission);
        try {
            CaseNumber opened = transaction.execute(status -> opening.open(service, submission, data));
            return opening.receipt(opened);
        } catch (DuplicateKeyException e) {
            return opening.receipt(cases.findBySubmission(submission.key()).orElseThrow(() -> e));
        }
    }
}
