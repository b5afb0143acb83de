package de.amtsfluss.processes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.KnownPeople;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {

    private final Journal journal =
            new Journal(TestDatabase.jdbc(), JsonMapper.builder().build(), Clock.systemUTC());

    @Test
    void entriesAreReadInTheOrderTheyWereWritten() {
        String service = UUID.randomUUID().toString();
        journal.write("service", service, "dora", "service-published", Map.of("version", "1"));
        journal.write("service", service, "dora", "service-published", Map.of("version", "2"));

        assertThat(journal.listEntries("service", service))
                .extracting(entry -> entry.details().get("version"))
                .containsExactly("1", "2");
    }

    @Test
    void whoDidItIsCalledAsWhenTheyLastSignedIn() {
        String service = UUID.randomUUID().toString();
        String dora = "dora-" + service;
        journal.write("service", service, dora, "service-published", Map.of());
        assertThat(journal.listEntries("service", service).getFirst().actorName())
                .isEqualTo(dora);

        var people = new KnownPeople(TestDatabase.jdbc(), Clock.systemUTC());
        people.remember(new Person(dora, "Dora Modell", "", Set.of(), Set.of()));
        people.remember(new Person(dora, "Dora Muster", "", Set.of(), Set.of()));

        assertThat(journal.listEntries("service", service).getFirst())
                .returns(dora, JournalEntry::actor)
                .returns("Dora Muster", JournalEntry::actorName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set actor = 'eve'", "delete from journal", "truncate journal"})
    void theDatabaseRefusesToAlterIt(String attempt) {
        journal.write("service", "any", "dora", "service-published", Map.of());

        assertThatThrownBy(() -> TestDatabase.jdbc().sql(attempt).update())
                .rootCause()
                .hasMessageContaining("append-only");
    }
}
