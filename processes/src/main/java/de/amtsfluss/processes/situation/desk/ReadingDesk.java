package de.amtsfluss.processes.situation.desk;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.audit.JournalEntry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in an emergency, and who was shown what when; the second log is chained, so that a gap shows. */
@Component
public class ReadingDesk {

    private final EmergencyDesk emergencies;
    private final Journal journal;
    private final JdbcClient jdbc;

    ReadingDesk(EmergencyDesk emergencies, Journal journal, JdbcClient jdbc) {
        this.emergencies = emergencies;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** @param reader call sign of a unit or id of a person */
    public record Reading(long id, Instant at, String organisation, String reader, int version, String hash) {}

    /** @param broken id of the first row that does not follow from the one before, empty if all do */
    public record Verification(long rows, Optional<Long> broken, String last) {}

    /** Oldest first. */
    public List<JournalEntry> listActs(Person person, UUID emergency) {
        emergencies.emergency(person, emergency);
        return journal.listEntries("emergency", emergency.toString());
    }

    /** Newest first. */
    public List<Reading> listReadings(Person person, UUID emergency, int most) {
        emergencies.emergency(person, emergency);
        return jdbc.sql("select * from situation_reading where emergency = ? order by id desc limit ?")
                .params(emergency, most)
                .query(ReadingDesk::reading)
                .list();
    }

    /** Readers of this emergency, each once. */
    public List<String> listReaders(Person person, UUID emergency) {
        emergencies.emergency(person, emergency);
        return jdbc.sql("select distinct reader from situation_reading where emergency = ? order by 1")
                .param(emergency)
                .query(String.class)
                .list();
    }

    /** What a reader had been shown last at that moment; empty if nothing. */
    public Optional<Reading> findKnown(Person person, UUID emergency, String reader, Instant at) {
        emergencies.emergency(person, emergency);
        return jdbc.sql("""
                        select * from situation_reading where emergency = ? and reader = ? and at <= ?
                        order by id desc limit 1""")
                .params(emergency, reader, Timestamp.from(at))
                .query(ReadingDesk::reading)
                .optional();
    }

    /** Computes the chain of all readings anew. */
    public Verification verify() {
        return jdbc.sql("""
                        select count(*) as rows, min(id) filter (where chain <> expected) as broken,
                            coalesce(encode((array_agg(chain order by id desc))[1], 'hex'), '') as last
                        from (select id, chain, sha256(coalesce(lag(chain) over (order by id), ''::bytea)
                            || convert_to(concat_ws('|', extract(epoch from at), emergency, organisation, reader, version,
                                hash), 'UTF8')) as expected from situation_reading) links""")
                .query((row, n) -> new Verification(
                        row.getLong("rows"),
                        Optional.ofNullable(row.getObject("broken", Long.class)),
                        row.getString("last")))
                .single();
    }

    private static Reading reading(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Reading(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("organisation"),
                row.getString("reader"),
                row.getInt("version"),
                row.getString("hash"));
    }
}
