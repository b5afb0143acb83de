package de.amtsfluss.processes.traffic.corridor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class CorridorTable {

    private static final TypeReference<List<String>> EDGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CorridorTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<UUID> insert(GreenCorridors.Incident incident, String unit, CorridorSignals.Way way) {
        return jdbc.sql("""
                        insert into green_corridor (id, incident, number, area, unit, route, requested_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing returning id""")
                .params(
                        UUID.randomUUID(),
                        incident.id(),
                        incident.number(),
                        way.area(),
                        unit,
                        json.writeValueAsString(way.route()),
                        now())
                .query(UUID.class)
                .optional();
    }

    GreenCorridor corridor(UUID id) {
        return jdbc.sql("select * from green_corridor where id = ?")
                .param(id)
                .query(this::map)
                .single();
    }

    List<GreenCorridor> list(String incident) {
        return jdbc.sql("select * from green_corridor where incident = ? order by requested_at")
                .param(incident)
                .query(this::map)
                .list();
    }

    List<GreenCorridor> listOpen() {
        return jdbc.sql("select * from green_corridor where released_at is null order by requested_at")
                .query(this::map)
                .list();
    }

    void reserved(UUID id) {
        jdbc.sql("update green_corridor set reserved_at = coalesce(reserved_at, ?) where id = ?")
                .params(now(), id)
                .update();
    }

    void released(UUID id) {
        jdbc.sql("update green_corridor set released_at = coalesce(released_at, ?) where id = ?")
                .params(now(), id)
                .update();
    }

    private GreenCorridor map(ResultSet row, int n) throws SQLException {
        return new GreenCorridor(
                row.getObject("id", UUID.class),
                row.getString("incident"),
                row.getString("number"),
                row.getString("area"),
                row.getString("unit"),
                json.readValue(row.getString("route"), EDGES),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "reserved_at"),
                instant(row, "released_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
