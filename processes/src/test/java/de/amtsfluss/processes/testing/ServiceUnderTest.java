package de.amtsfluss.processes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.intake.Intake;
import de.amtsfluss.processes.intake.Submission;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One service as a test tells its stories: {@link #submit} begins a case, the verbs of {@link Story} go on with it. */
public final class ServiceUnderTest implements BeforeEachCallback {

    private final String service;

    private ServiceUnderTest(String service) {
        this.service = service;
    }

    public static ServiceUnderTest of(String service) {
        return new ServiceUnderTest(service);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        world().recover();
        world().registerAnswers(new de.amtsfluss.processes.handover.Acknowledgement(true, ""));
        assertThat(TestHouse.get(ServicePackages.class).findCurrent(service))
                .as("the service (%s) is published", service)
                .isPresent();
    }

    public RecordedWorld world() {
        return TestHouse.get(RecordedWorld.class);
    }

    /** Sends the data in through the portal, without an account, with a paper for each upload the data names. */
    public Story submit(Map<String, Object> data) {
        var receipt = TestHouse.get(Intake.class)
                .accept(new Submission(
                        UUID.randomUUID().toString(),
                        Channel.PORTAL,
                        service,
                        Locale.GERMAN,
                        Optional.empty(),
                        data,
                        papers(data)));
        return new Story(receipt.caseNumber(), world()).goesOn();
    }

    /** A caseworker of these offices. */
    public static Person caseworker(String... offices) {
        return new Person("clerk", "Clara Amt", "clerk@example.org", Set.of(Role.CASEWORKER), Set.of(offices));
    }

    static CaseNumber number(String text) {
        return new CaseNumber(text);
    }

    private static List<Submission.Attachment> papers(Map<String, Object> data) {
        return List.of("proof", "permitPaper").stream()
                .filter(data::containsKey)
                .map(field -> new Submission.Attachment(field, field + ".pdf", "application/pdf", new byte[] {1}))
                .toList();
    }
}
