package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.cases.Channel;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a draft off. Its id is the submission's key: sent twice, it is one case. */
@Component
public class DraftSubmission {

    private final Drafts drafts;
    private final DraftAttachments attachments;
    private final Intake intake;

    DraftSubmission(Drafts drafts, DraftAttachments attachments, Intake intake) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.intake = intake;
    }

    /**
     * The draft ends with its acceptance and stays where it is rejected.
     *
     * @param account of the applicant, empty for an application without one
     * @throws Rejected if something is missing or wrong
     */
    public Receipt submit(UUID id, Owner owner, Optional<String> account, Locale language) {
        Draft draft = drafts.draft(id, owner);
        Receipt receipt = intake.accept(new Submission(
                "draft:" + id,
                Channel.PORTAL,
                draft.service(),
                language,
                account,
                draft.data(),
                attachments.contents(id)));
        drafts.discard(id, owner);
        return receipt;
    }
}
