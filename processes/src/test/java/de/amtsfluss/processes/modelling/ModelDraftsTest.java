package de.amtsfluss.processes.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelDraftsTest {

    private final ModelDrafts drafts =
            new ModelDrafts(TestDatabase.jdbc(), JsonMapper.builder().build(), Clock.systemUTC());
    private final String service = "s" + UUID.randomUUID();

    @Test
    void aDraftComesBackAsItWasSavedLast() {
        Person ada = person("ada", Role.DESIGNER);
        drafts.save(ada, service, 1, Map.of("a.bpmn", new byte[] {1}));
        drafts.save(ada, service, 2, Map.of("a.bpmn", new byte[] {0, -1, 2}));

        assertThat(drafts.find(ada, service)).hasValueSatisfying(draft -> {
            assertThat(draft.base()).isEqualTo(2);
            assertThat(draft.files().get("a.bpmn")).containsExactly(0, -1, 2);
        });

        drafts.discard(ada, service);
        assertThat(drafts.find(ada, service)).isEmpty();
    }

    @Test
    void aDraftIsNotSeenByAnotherDesigner() {
        drafts.save(person("ada", Role.DESIGNER), service, 1, Map.of());

        assertThat(drafts.find(person("bob", Role.DESIGNER), service)).isEmpty();
    }

    @Test
    void whoIsNoDesignerHasNoDrafts() {
        Person clerk = person("clerk", Role.CASEWORKER);

        assertThatThrownBy(() -> drafts.save(clerk, service, 1, Map.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.find(clerk, service)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.discard(clerk, service)).isInstanceOf(NotAllowed.class);
    }

    private static Person person(String id, Role role) {
        return new Person(id, id, id + "@example.org", Set.of(role), Set.of());
    }
}
