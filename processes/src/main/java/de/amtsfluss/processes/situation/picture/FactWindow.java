package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts around a place. Need-to-know is part of the query: nothing else leaves the database. */
@Component
class FactWindow {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final int MOST = 400;

    /**
     * A building's sensors speak to those sent to that very building, as long as its owner consents, which ends the fact;
     * what is for emergencies only is seen by those sent to an open one; the rest by classification, ownership or
     * release.
     */
    private static final String NEED_TO_KNOW = """
            (f.classification = 'OPEN'
                or f.owner = :organisation
                or f.classification = 'BOS' and (select security from organisation where key = :organisation)
                or f.classification = 'INCIDENT' and :open
                or f.kind = 'building-sensor' and f.valid_until > :now and :open
                    and address_key(f.attributes->>'address') = address_key(:address)
                or exists (select 1 from release r
                    where r.emergency = :emergency and r.organisation = :organisation
                        and (r.fact = f.id or r.source = f.source)
                        and r.revoked_at is null and r.until > :now and :open))""";

    private static final String WINDOW = """
            select f.*, f.location[0] as longitude, f.location[1] as latitude,
                coalesce(address_key(f.attributes->>'address') = address_key(:address), false) as at_address
            from fact f
            where f.status <> 'GONE' and f.kind = :kind and (f.valid_until is null or f.valid_until > :now)
                and (f.location <@ :window::box or f.extent && :window::box)
                and\s""" + NEED_TO_KNOW + " order by f.location <-> :scene::point limit " + MOST;

    private static final String UNPLACED = """
            select f.*, null as longitude, null as latitude, f.attributes->>'address' is not null as at_address
            from fact f
            where f.status <> 'GONE' and f.kind = :kind and (f.valid_until is null or f.valid_until > :now)
                and f.location is null and f.extent is null
                and (f.attributes->>'address' is null
                    or address_key(f.attributes->>'address') = address_key(:address))
                and\s""" + NEED_TO_KNOW + " order by f.changed_at desc limit 20";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactWindow(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nearest first; last those without a place, which concern the whole city or exactly this address. */
    List<Nearby> find(Audience audience, Wanted wanted, Instant now) {
        List<Nearby> unplaced =
                ask(UNPLACED, audience, wanted, now).query(this::map).list();
        if (audience.emergency().position().isEmpty()) {
            return unplaced;
        }
        Position scene = audience.emergency().position().get();
        double east = scene.longitudes(wanted.radiusMetres());
        double north = Position.latitudes(wanted.radiusMetres());
        List<Nearby> placed = ask(WINDOW, audience, wanted, now)
                .param(
                        "window",
                        "(%s,%s),(%s,%s)"
                                .formatted(
                                        scene.longitude() + east,
                                        scene.latitude() + north,
                                        scene.longitude() - east,
                                        scene.latitude() - north))
                .param("scene", "(%s,%s)".formatted(scene.longitude(), scene.latitude()))
                .query(this::map)
                .list();
        placed.addAll(unplaced);
        return placed;
    }

    private JdbcClient.StatementSpec ask(String sql, Audience audience, Wanted wanted, Instant now) {
        var emergency = audience.emergency();
        return jdbc.sql(sql)
                .param("kind", wanted.kind())
                .param("now", Timestamp.from(now))
                .param("organisation", audience.organisation())
                .param("emergency", emergency.id())
                .param("address", emergency.address())
                .param("open", emergency.isOpen());
    }

    private Nearby map(ResultSet row, int n) throws SQLException {
        Optional<Position> position = row.getObject("longitude") == null
                ? Optional.empty()
                : Optional.of(new Position(row.getDouble("longitude"), row.getDouble("latitude")));
        return new Nearby(
                row.getLong("id"),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("subkind")).orElse(""),
                row.getString("status"),
                row.getString("certainty"),
                row.getInt("severity"),
                row.getString("title"),
                json.readValue(row.getString("attributes"), ATTRIBUTES),
                row.getBoolean("at_address"),
                position,
                shape(row.getBytes("geometry")),
                new Nearby.Times(
                        time(row, "observed_at"),
                        time(row, "issued_at"),
                        time(row, "valid_from"),
                        time(row, "valid_until")));
    }

    private static Optional<Geometry> shape(byte[] wellKnownBinary) {
        try {
            return wellKnownBinary == null ? Optional.empty() : Optional.of(new WKBReader().read(wellKnownBinary));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored geometry cannot be read.", e);
        }
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
