package de.amtsfluss.processes.audit;

import de.amtsfluss.processes.cases.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Append-only: the database refuses to change or delete an entry. Writes join the caller's transaction. */
@Component
public final class Journal {

    public static final String SYSTEM = "system";

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void write(CaseNumber caseNumber, String actor, String event, Map<String, String> details) {
        append(Optional.of(caseNumber), "case", caseNumber.value(), actor, event, details);
    }

    /** For what happens outside any case, such as the publication of a service: {@code subject} is its key. */
    public void write(String kind, String subject, String actor, String event, Map<String, String> details) {
        append(Optional.empty(), kind, subject, actor, event, details);
    }

    public List<JournalEntry> listEntries(CaseNumber caseNumber) {
        return listEntries("case", caseNumber.value());
    }

    /** Oldest first. */
    public List<JournalEntry> listEntries(String kind, String subject) {
        return jdbc.sql("""
                        select at, actor, coalesce(p.name, actor) as actor_name, event, details
                        from journal left join known_person p on p.id = actor
                        where kind = ? and subject = ? order by journal.id""")
                .params(kind, subject)
                .query((row, n) -> new JournalEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getString("event"),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }

    private void append(
            Optional<CaseNumber> caseNumber,
            String kind,
            String subject,
            String actor,
            String event,
            Map<String, String> details) {
        jdbc.sql("insert into journal (case_number, kind, subject, at, actor, event, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        caseNumber.map(CaseNumber::value).orElse(null),
                        kind,
                        subject,
                        Timestamp.from(clock.instant()),
                        actor,
                        event,
                        json.writeValueAsString(details))
                .update();
    }
}
