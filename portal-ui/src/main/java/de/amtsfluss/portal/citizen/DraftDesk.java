package de.amtsfluss.portal.citizen;

import com.vaadin.flow.server.VaadinRequest;
import de.amtsfluss.portal.security.AnonymousLimit;
import de.amtsfluss.processes.forms.UploadCheck;
import de.amtsfluss.processes.intake.Draft;
import de.amtsfluss.processes.intake.DraftAttachments;
import de.amtsfluss.processes.intake.DraftSubmission;
import de.amtsfluss.processes.intake.Drafts;
import de.amtsfluss.processes.intake.Owner;
import de.amtsfluss.processes.intake.Receipt;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The drafts of whoever sits in front of the page. */
@Component
class DraftDesk {

    private final Drafts drafts;
    private final DraftAttachments attachments;
    private final DraftSubmission submission;
    private final DraftOwner owner;
    private final AnonymousLimit limit;

    DraftDesk(
            Drafts drafts,
            DraftAttachments attachments,
            DraftSubmission submission,
            DraftOwner owner,
            AnonymousLimit limit) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.submission = submission;
        this.owner = owner;
        this.limit = limit;
    }

    /** One begun before signing in goes to the account. */
    Optional<Draft> find(String service) {
        return drafts.find(service, owner.owner()).or(() -> adopted(service));
    }

    List<Draft> listDrafts() {
        return drafts.listDrafts(owner.owner());
    }

    /** @throws TooOften if there is no account and too many were begun */
    Draft begin(ServicePackage service) {
        if (owner.account().isEmpty() && !limit.admitsDraft(address())) {
            throw new TooOften(address());
        }
        return drafts.open(service.key(), service.version(), owner.owner());
    }

    /** @throws de.amtsfluss.processes.access.NotAllowed if it is gone or somebody else's */
    Draft draft(UUID id) {
        return drafts.draft(id, owner.owner());
    }

    void save(UUID id, Map<String, Object> data, int page) {
        drafts.save(id, owner.owner(), data, page);
    }

    void discard(UUID id) {
        drafts.discard(id, owner.owner());
    }

    DraftFiles files(UUID id, UploadCheck check) {
        return new DraftFiles(id, owner.owner(), attachments, check);
    }

    /**
     * @throws TooOften if there is no account and too many were sent
     * @throws de.amtsfluss.processes.intake.Rejected if something is missing or wrong
     */
    Receipt submit(UUID id, Locale language) {
        Optional<String> account = owner.account();
        if (account.isEmpty() && !limit.admitsSubmission(address())) {
            throw new TooOften(address());
        }
        return submission.submit(id, owner.owner(), account, language);
    }

    private Optional<Draft> adopted(String service) {
        if (owner.account().isEmpty()) {
            return Optional.empty();
        }
        Owner account = owner.owner();
        owner.ofBrowser().ifPresent(browser -> drafts.find(service, browser)
                .ifPresent(draft -> drafts.adopt(draft.id(), browser, account)));
        return drafts.find(service, account);
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
