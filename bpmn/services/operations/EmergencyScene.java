package operations;

import de.amtsfluss.processes.capability.CapabilityRunner;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import de.amtsfluss.processes.testing.TestHouse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corner of the world of its own for each test, with sources, facts and alarms. */
final class EmergencyScene {

    static final Unit ENGINE = new Unit("Florian Probe 1 LF20 1", "fire-brigade");
    static final Unit PATROL = new Unit("Arnold 11/21", "police");

    private static int next;

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final JsonMapper json = JsonMapper.shared();
    private final Position centre = new Position(8 + 0.4 * ++next, 51.7);
    private final String dispatch = UUID.randomUUID().toString();
    private String address = "Probeweg 1, Probestadt";
    private Position position = centre;
    private List<Unit> units = List.of(ENGINE, PATROL);
    private Instant told = now();

    Instant now() {
        return TestHouse.get(Clock.class).instant();
    }

    /** Metres east and north of the scene. */
    Position at(double east, double north) {
        return new Position(
                centre.longitude() + centre.longitudes(east), centre.latitude() + Position.latitudes(north));
    }

    String source(String kind, String classification, String owner) {
        String key = kind + "-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into source (key, semantics, owner, classification, licence, attribution, interval_seconds,
                            fresh_seconds, stale_seconds, dead_seconds, state, next_due_at, last_success_at, kinds)
                        values (?, 'STATIC', ?, ?, 'own', 'Probe', 60, 120, 300, 3600, 'UP', now() + interval '1 year', ?, ?)""")
                .params(key, owner, classification, Timestamp.from(now()), new String[] {kind})
                .update();
        return key;
    }

    long fact(String source, String title, Position where, Map<String, Object> attributes) {
        return fact(source, title, where, attributes, now().plusSeconds(3_600));
    }

    /** The owner's consent has ended. */
    void withoutConsent(String source, String title, Position where, Map<String, Object> attributes) {
        fact(source, title, where, attributes, now().minusSeconds(1));
    }

    private long fact(String source, String title, Position where, Map<String, Object> attributes, Instant until) {
        return jdbc.sql("""
                        insert into fact (source, external_id, kind, status, certainty, severity, title, attributes,
                            location, extent, observed_at, valid_until, received_at, changed_at, content_sha256, owner, classification)
                        select key, ?, kinds[1], 'CURRENT', 'CONFIRMED', 0, ?, ?::jsonb, ?::point,
                            box(?::point, ?::point), ?, ?, now(), now(), '', owner, classification
                        from source where key = ? returning id""")
                .params(
                        UUID.randomUUID().toString(),
                        title,
                        json.writeValueAsString(attributes),
                        point(where),
                        point(where),
                        point(where),
                        Timestamp.from(now()),
                        Timestamp.from(until),
                        source)
                .query(Long.class)
                .single();
    }

    void dies(String source) {
        jdbc.sql("update source set state = 'DOWN' where key = ?").param(source).update();
    }

    EmergencyScene correctedTo(String corrected, Position where) {
        address = corrected;
        position = where;
        return this;
    }

    Emergencies.Taken alarm(String keyword) {
        told = told.plusSeconds(1);
        return tell(keyword, told);
    }

    Emergencies.Taken tell(String keyword, Instant at) {
        return TestHouse.get(Emergencies.class)
                .take(
                        new Alarm("probe", dispatch, keyword, "", address, Optional.of(position), units, at),
                        "control-room");
    }

    void goesOn() {
        while (TestHouse.get(CapabilityRunner.class).drain() > 0) {
            // what one step leaves, the next may take
        }
    }

    Picture picture(UUID emergency, String organisation) {
        TestHouse.get(Pictures.class).update(emergency);
        return TestHouse.get(Pictures.class).findNewest(emergency, organisation).orElseThrow();
    }

    List<String> titles(Picture picture) {
        return stream(json.readTree(picture.content()).get("items"))
                .map(item -> item.get("title").asString())
                .toList();
    }

    JsonNode item(Picture picture, String title) {
        return stream(json.readTree(picture.content()).get("items"))
                .filter(item -> item.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    JsonNode wanted(Picture picture, String kind) {
        return stream(json.readTree(picture.content()).get("wanted"))
                .filter(answer -> answer.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String point(Position where) {
        return "(%s,%s)".formatted(where.longitude(), where.latitude());
    }
}
