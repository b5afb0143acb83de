package de.amtsfluss.portal.situation;

import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A corner of the world of its own for one test: sources, facts and an emergency of the running portal. */
public final class Scene {

    public static final Unit ENGINE = new Unit("Florian Probe 1 LF20 1", "fire-brigade");

    private static int next;

    private final RunningPortal portal;
    private final JdbcClient jdbc;
    private final Position centre = new Position(8 + 0.4 * ++next, 51.7);
    private final String dispatchNumber = "2026-" + UUID.randomUUID().toString().substring(0, 8);

    public Scene(RunningPortal portal) {
        this.portal = portal;
        this.jdbc = portal.bean(JdbcClient.class);
    }

    /** Metres east and north of the scene. */
    public Position at(double east, double north) {
        return new Position(
                centre.longitude() + centre.longitudes(east), centre.latitude() + Position.latitudes(north));
    }

    /** @return its key; it has just answered */
    public String source(String kind, String classification, String owner) {
        String key = kind + "-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into source (key, semantics, owner, classification, licence, attribution, interval_seconds,
                            fresh_seconds, stale_seconds, dead_seconds, state, next_due_at, last_success_at, kinds)
                        values (?, 'STATIC', ?, ?, 'own', 'Probe', 60, 120, 300, 3600, 'UP', now() + interval '1 year',
                            now(), ?)""").params(key, owner, classification, new String[] {kind}).update();
        return key;
    }

    public long fact(String source, String title, int severity, Position where, Map<String, Object> attributes) {
        String point = "(%s,%s)".formatted(where.longitude(), where.latitude());
        return jdbc.sql("""
                        insert into fact (source, external_id, kind, status, certainty, severity, title, attributes,
                            location, extent, observed_at, valid_until, received_at, changed_at, content_sha256, owner, classification)
                        select key, ?, kinds[1], 'CURRENT', 'CONFIRMED', ?, ?, ?::jsonb, ?::point, box(?::point, ?::point),
                            now(), now() + interval '1 hour', now(), now(), '', owner, classification
                        from source where key = ? returning id""")
                .params(
                        UUID.randomUUID().toString(),
                        severity,
                        title,
                        JsonMapper.shared().writeValueAsString(attributes),
                        point,
                        point,
                        point,
                        source)
                .query(Long.class)
                .single();
    }

    public void dies(String source) {
        jdbc.sql("update source set state = 'DOWN' where key = ?").param(source).update();
    }

    public UUID alarm(String keyword, String address) {
        return alarm(keyword, address, centre);
    }

    public UUID alarm(String keyword, String address, Position position) {
        var alarm = new Alarm(
                "probe",
                dispatchNumber,
                keyword,
                "Rauch aus Fenster",
                address,
                Optional.of(position),
                List.of(ENGINE, new Unit("Arnold 11/21", "police")),
                Instant.now());
        return portal.bean(Emergencies.class).take(alarm, "probe").emergency();
    }

    public String link(UUID emergency) {
        return "lage/" + portal.bean(CrewLinks.class).issue(emergency, ENGINE);
    }

    /** As after a refresh. */
    public Picture newest(UUID emergency) {
        portal.bean(Pictures.class).update(emergency);
        return portal.bean(Pictures.class)
                .findNewest(emergency, ENGINE.organisation())
                .orElseThrow();
    }
}
