package de.amtsfluss.portal.citizen;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.DocumentId;
import de.amtsfluss.processes.delivery.Mailbox;
import de.amtsfluss.processes.delivery.Message;
import de.amtsfluss.processes.engine.CaseProgress;
import de.amtsfluss.processes.intake.StatusLinks;
import de.amtsfluss.processes.letters.EntryCopy;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One case, as its applicant may see it: by status link, and its messages by account where it has one. */
@Component
class CaseDesk {

    private final StatusLinks links;
    private final CaseFiles cases;
    private final Mailbox mailbox;
    private final SignedIn signedIn;
    private final CaseStory story;

    CaseDesk(StatusLinks links, CaseFiles cases, Mailbox mailbox, SignedIn signedIn, CaseStory story) {
        this.links = links;
        this.cases = cases;
        this.mailbox = mailbox;
        this.signedIn = signedIn;
        this.story = story;
    }

    /** @throws de.amtsfluss.processes.access.NotAllowed if the token was not made by this house */
    CaseFile byToken(String token) {
        return cases.caseFile(links.verify(token));
    }

    /** The same case as it is by now. */
    CaseFile again(CaseFile file) {
        return cases.caseFile(file.number());
    }

    ServicePackage service(CaseFile file) {
        return story.service(file);
    }

    CaseSteps steps(CaseFile file, ServicePackage service) {
        return story.steps(file, service);
    }

    byte[] entryCopy(CaseFile file) {
        return story.entryCopy(file);
    }

    boolean needsSignIn(CaseFile file) {
        return file.applicant().account().isPresent() && reader(file).isEmpty();
    }

    List<Message> listMessages(CaseFile file) {
        return reader(file).map(mailbox::listMessages).orElseGet(() -> mailbox.listMessages(file.number())).stream()
                .filter(message -> message.caseNumber().equals(file.number()))
                .toList();
    }

    void read(CaseFile file, UUID message) {
        reader(file)
                .ifPresentOrElse(person -> mailbox.read(person, message), () -> mailbox.read(file.number(), message));
    }

    byte[] retrieve(CaseFile file, UUID message, DocumentId document) {
        return reader(file)
                .map(person -> mailbox.retrieve(person, message, document))
                .orElseGet(() -> mailbox.retrieve(file.number(), message, document));
    }

    private Optional<Person> reader(CaseFile file) {
        return signedIn.findPerson().filter(person -> file.applicant().account().equals(Optional.of(person.id())));
    }

    /** What models and forms say of a case. */
    @Component
    static class CaseStory {

        private final ServicePackages services;
        private final CaseProgress progress;
        private final EntryCopy copies;

        CaseStory(ServicePackages services, CaseProgress progress, EntryCopy copies) {
            this.services = services;
            this.progress = progress;
            this.copies = copies;
        }

        ServicePackage service(CaseFile file) {
            return services.version(file.service(), file.serviceVersion());
        }

        CaseSteps steps(CaseFile file, ServicePackage service) {
            return CaseSteps.of(
                    service.description().milestones(),
                    progress.activeActivities(file.number()),
                    progress.completedActivities(file.number()),
                    file.state() == CaseState.CLOSED);
        }

        byte[] entryCopy(CaseFile file) {
            return copies.render(file, service(file));
        }
    }
}
