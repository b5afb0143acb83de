package hundesteuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelCheck;
import de.amtsfluss.processes.modelling.Overtaken;
import de.amtsfluss.processes.modelling.Publication;
import de.amtsfluss.processes.modelling.Unsound;
import de.amtsfluss.processes.services.PackageFault;
import de.amtsfluss.processes.services.ServicePackages;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A designer changes the service while it is in use. */
class PublishingTest {

    private final ServicePackages services = TestHouse.get(ServicePackages.class);
    private final Publication publication = TestHouse.get(Publication.class);

    @Test
    void theServiceAsShippedHasNoFindings() {
        assertThat(TestHouse.get(ModelCheck.class)
                        .check(services.current("hundesteuer").files()))
                .isEmpty();
    }

    @Test
    void aSoundChangeIsANewVersionWithItsNote() {
        int before = services.current("hundesteuer").version();

        publication.publish(
                person(Role.DESIGNER), "hundesteuer", before, changed("Hund anmelden", "Hunde anmelden"), "Plural");

        assertThat(services.current("hundesteuer").version()).isEqualTo(before + 1);
        assertThat(services.listVersions("hundesteuer").getFirst().note()).isEqualTo("Plural");
    }

    @Test
    void aChangeWithErrorsIsRefusedByThePublicationAndByTheDeploymentItself() {
        int before = services.current("hundesteuer").version();
        Map<String, byte[]> files = changed("${largeDog}", "${largeDog.getClass()}");

        assertThatThrownBy(() -> publication.publish(person(Role.DESIGNER), "hundesteuer", before, files, ""))
                .isInstanceOfSatisfying(Unsound.class, unsound -> assertThat(unsound.findings())
                        .extracting(Finding::code)
                        .containsExactly("expression-not-allowed"));
        assertThatThrownBy(() -> services.publish("hundesteuer", files, "around", ""))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("anmeldung.bpmn (largeYes)");
        assertThat(services.current("hundesteuer").version()).isEqualTo(before);
    }

    @Test
    void aChangeOfAnOlderVersionDoesNotUndoTheNewerOne() {
        int newest = services.current("hundesteuer").version();

        assertThatThrownBy(() -> publication.publish(
                        person(Role.DESIGNER), "hundesteuer", newest - 1, changed("Hund anmelden", "x"), ""))
                .isInstanceOf(Overtaken.class);
        assertThat(services.current("hundesteuer").version()).isEqualTo(newest);
    }

    @Test
    void onlyDesignersPublish() {
        assertThatThrownBy(() -> publication.publish(person(Role.CASEWORKER), "hundesteuer", 1, Map.of(), ""))
                .isInstanceOf(NotAllowed.class);
    }

    private Map<String, byte[]> changed(String from, String to) {
        var files = new HashMap<>(services.current("hundesteuer").files());
        files.put(
                "anmeldung.bpmn",
                new String(files.get("anmeldung.bpmn"), UTF_8).replace(from, to).getBytes(UTF_8));
        return files;
    }

    private static Person person(Role role) {
        return new Person("d", "Dora", "d@example.org", Set.of(role), Set.of());
    }
}
