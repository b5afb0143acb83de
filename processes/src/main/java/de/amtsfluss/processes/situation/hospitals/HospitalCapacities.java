package de.amtsfluss.processes.situation.hospitals;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Pushes;
import de.amtsfluss.processes.situation.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Free places of hospitals by department, as somebody with a name told them at a time. Dispatchers and crew may tell and look;
 * {@link NotAllowed} for everybody else. A statement grows old and ends by itself.
 */
@Component
public class HospitalCapacities {

    private static final String SOURCE = "hospitals";

    private final Pushes pushes;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    HospitalCapacities(Pushes pushes, JdbcClient jdbc, Journal journal, JsonMapper json, Clock clock) {
        this.pushes = pushes;
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** @param note whatever else crews should know, may be empty */
    public record Statement(String hospital, String department, int free, String note) {}

    /** @param saidBy empty where a machine said it */
    public record Capacity(Statement said, String saidBy, Instant saidAt) {}

    /** Those that still hold, by name. */
    public List<Capacity> list(Person person) {
        allowed(person);
        return jdbc.sql("""
                        select attributes->>'name' as name, attributes->>'department' as department,
                            (attributes->>'free')::numeric::int as free, coalesce(attributes->>'note', '') as note,
                            coalesce(attributes->>'saidBy', '') as said_by, observed_at
                        from fact where source = ? and status <> 'GONE' order by 1, 2""").param(SOURCE).query(HospitalCapacities::capacity).list();
    }

    /** Replaces what was said before about this department. */
    @Transactional
    public void say(Person person, Statement said) {
        allowed(person);
        Map<String, Object> message = new TreeMap<>(Map.of(
                "id", said.hospital().strip().toLowerCase(Locale.GERMAN).replaceAll("[^a-z0-9äöüß]+", "-"),
                "name", said.hospital().strip(),
                "department", said.department().strip(),
                "free", said.free(),
                "saidBy", person.name(),
                "observedAt", clock.instant().toString()));
        Optional.of(said.note().strip()).filter(note -> !note.isEmpty()).ifPresent(note -> message.put("note", note));
        try {
            pushes.acceptFromHouse(SOURCE, new Payload(json.writeValueAsBytes(message), "application/json"));
        } catch (Unreadable e) {
            throw new IllegalArgumentException("The statement (%s) is not complete.".formatted(said), e);
        }
        journal.write(
                "source",
                SOURCE,
                person.id(),
                "hospital-capacity-said",
                Map.of(
                        "hospital", said.hospital(),
                        "department", said.department(),
                        "free", String.valueOf(said.free())));
    }

    private static void allowed(Person person) {
        if (!person.is(Role.DISPATCHER) && !person.is(Role.CREW)) {
            throw new NotAllowed("Hospitals are not for (%s).".formatted(person.id()));
        }
    }

    private static Capacity capacity(ResultSet row, int n) throws SQLException {
        var said = new Statement(
                row.getString("name"), row.getString("department"), row.getInt("free"), row.getString("note"));
        return new Capacity(
                said, row.getString("said_by"), row.getTimestamp("observed_at").toInstant());
    }
}
