package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts around a place. Need-to-know is part of the query: nothing else leaves the database. */
@Component
class FactWindow {

    /**
     * A building's sensors speak to those sent to that very building, as long as its owner consents, which ends the fact;
     * what is for emergencies only is seen by those sent to an open one; the rest by classification, ownership or
     * release. What was said about one emergency stays there; warnings of an exercise reach exercises only.
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
                        and r.revoked_at is null and r.until > :now and :open))
            and (f.emergency is null or f.emergency = :emergency)
            and (:exercise or f.kind <> 'warning' or coalesce(f.attributes->>'exercise', 'false') <> 'true')""";

    /**
     * Nearest edge first, so that an area around the scene is never left out for its middle being far. The sum keeps the
     * planner from walking the whole map by distance in search of a rare kind.
     */
    private static final String PLACED = """
            select w.number, f.*, f.location[0] as longitude, f.location[1] as latitude,
                coalesce(address_key(f.attributes->>'address') = address_key(:address), false) as at_address
            from unnest(:kinds, :windows::text[]) with ordinality as w (kind, area, number) cross join lateral (
                select f.*, (f.extent <-> :scene::point) + 0 as away from fact f
                where f.status <> 'GONE' and f.kind = w.kind and (f.valid_until is null or f.valid_until > :now)
                    and place_within_kind(f.kind, f.extent) && place_within_kind(w.kind, w.area::box) and\s""" + NEED_TO_KNOW + """
                order by away limit 400) f
            order by w.number, f.away""";

    private static final String UNPLACED = """
            select w.number, f.*, null as longitude, null as latitude, f.attributes->>'address' is not null as at_address
            from unnest(:kinds) with ordinality as w (kind, number) cross join lateral (
                select * from fact f
                where f.status <> 'GONE' and f.kind = w.kind and (f.valid_until is null or f.valid_until > :now)
                    and f.extent is null
                    and (f.attributes->>'address' is null
                        or address_key(f.attributes->>'address') = address_key(:address))
                    and\s""" + NEED_TO_KNOW + """
                order by f.changed_at desc limit 20) f
            order by w.number, f.changed_at desc""";

    private static final String OWN = """
            select f.*, f.location[0] as longitude, f.location[1] as latitude, false as at_address,
                (select max(a.changed_at) from fact a
                    where a.id = any(string_to_array(f.attributes->>'about', ',')::bigint[])) as about_changed_at
            from fact f
            where f.emergency = :emergency and f.status <> 'GONE' and (f.valid_until is null or f.valid_until > :now)
                and\s""" + NEED_TO_KNOW + " order by f.id limit 400";

    private final JdbcClient jdbc;
    private final NearbyRows rows;

    FactWindow(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new NearbyRows(json);
    }

    /** @param aboutChanged when one of the facts a decision is about changed last */
    record Own(Nearby fact, Optional<Instant> aboutChanged) {}

    /** What crews and desks said about this emergency. */
    List<Own> listOwn(Audience audience, Instant now) {
        return ask(OWN, audience, List.of(), now)
                .query((row, n) -> new Own(
                        rows.map(row),
                        Optional.ofNullable(row.getTimestamp("about_changed_at"))
                                .map(Timestamp::toInstant)))
                .list();
    }

    /** Nearest first; last those without a place, which concern the whole city or exactly this address. */
    Map<Wanted, List<Nearby>> find(Audience audience, List<Wanted> wanted, Instant now) {
        var found = new HashMap<Wanted, List<Nearby>>();
        audience.emergency().position().ifPresent(scene -> ask(PLACED, audience, wanted, now)
                .param("windows", wanted.stream().map(one -> area(scene, one)).toArray(String[]::new))
                .param("scene", "(%s,%s)".formatted(scene.longitude(), scene.latitude()))
                .query((row, n) -> put(found, wanted, row))
                .list());
        ask(UNPLACED, audience, wanted, now)
                .query((row, n) -> put(found, wanted, row))
                .list();
        return found;
    }

    private boolean put(Map<Wanted, List<Nearby>> found, List<Wanted> wanted, ResultSet row) throws SQLException {
        return found.computeIfAbsent(wanted.get(row.getInt("number") - 1), one -> new ArrayList<>())
                .add(rows.map(row));
    }

    /** As PostgreSQL writes a box. */
    private static String area(Position scene, Wanted wanted) {
        double east = scene.longitudes(wanted.radiusMetres());
        double north = Position.latitudes(wanted.radiusMetres());
        return "(%s,%s),(%s,%s)"
                .formatted(
                        scene.longitude() + east,
                        scene.latitude() + north,
                        scene.longitude() - east,
                        scene.latitude() - north);
    }

    private JdbcClient.StatementSpec ask(String sql, Audience audience, List<Wanted> wanted, Instant now) {
        var emergency = audience.emergency();
        return jdbc.sql(sql)
                .param("kinds", wanted.stream().map(Wanted::kind).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("organisation", audience.organisation())
                .param("emergency", emergency.id())
                .param("address", emergency.address())
                .param("open", emergency.isOpen())
                .param("exercise", emergency.exercise());
    }
}
