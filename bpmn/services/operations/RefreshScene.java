package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.capability.CapabilityRunner;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.situation.Outcome;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.SourceDesk;
import de.amtsfluss.processes.situation.SourceState;
import de.amtsfluss.processes.situation.refresh.Refreshing;
import de.amtsfluss.processes.testing.ScriptedFeed;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.List;
import java.util.Set;

/** One source that is asked when the test says so; everything it does goes through the real engine. */
final class RefreshScene {

    static final Person ADMIN = new Person("admin", "Ada", "ada@example.org", Set.of(Role.ADMINISTRATOR), Set.of());

    final ScriptedFeed feed = TestHouse.get(ScriptedFeed.class);
    final SourceDesk desk = TestHouse.get(SourceDesk.class);

    RefreshScene() {
        TestHouse.get(Refreshing.class).forget(ScriptedFeed.KEY);
        sql("delete from fact_version where fact in (select id from fact where source = 'scripted')");
        for (String table : List.of("fact", "superseded_fact", "quarantine", "refresh_run", "source_escalation")) {
            sql("delete from " + table + " where source = 'scripted'");
        }
        sql("""
                update source set paused = false, etag = null, payload_sha256 = null, state = 'NEVER', ask_now = false,
                    consecutive_failures = 0, breaker_until = null, suspect_sha256 = null, suspect_answers = 0,
                    suspect_accepted_by = null, last_success_at = null, last_change_at = null
                where key = 'scripted'""");
    }

    /** The source is due and answers with these words. */
    RefreshScene asks(String words) {
        feed.answers(words);
        return asks();
    }

    RefreshScene asks() {
        due();
        TestHouse.get(Refreshing.class).startIfDue(ScriptedFeed.KEY);
        TestHouse.get(CapabilityRunner.class).drain();
        return this;
    }

    void due() {
        sql("update source set next_due_at = now() - interval '10 years' where key = 'scripted'");
    }

    RefreshScene ends(Outcome outcome) {
        assertThat(lastRun().outcome()).contains(outcome);
        return this;
    }

    RefreshRun lastRun() {
        return desk.listRuns(ADMIN, ScriptedFeed.KEY, 1).getFirst();
    }

    SourceState state() {
        return desk.list(ADMIN).stream()
                .filter(state -> state.key().equals(ScriptedFeed.KEY))
                .findFirst()
                .orElseThrow();
    }

    List<String> facts(String status) {
        return TestDatabase.jdbc()
                .sql("select external_id from fact where source = 'scripted' and status = ? order by 1")
                .param(status)
                .query(String.class)
                .list();
    }

    static void sql(String statement) {
        TestDatabase.jdbc().sql(statement).update();
    }
}
