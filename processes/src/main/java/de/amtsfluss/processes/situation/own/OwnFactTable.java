package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.situation.emergency.Position;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class OwnFactTable {

    private static final String VERSION = """
            insert into fact_version (fact, recorded_at, status, title, attributes, location)
            select id, :now, status, title, attributes, location from written""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnFactTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(
            UUID emergency,
            String externalId,
            String kind,
            String status,
            String certainty,
            int severity,
            String title,
            Map<String, Object> attributes,
            Position position,
            Instant observedAt,
            Instant validUntil) {}

    /** @return false if it is there */
    boolean insert(Row row, String owner, Instant now) {
        return jdbc.sql("""
                        with written as (
                            insert into fact (source, external_id, emergency, kind, status, certainty, severity, title,
                                attributes, location, extent, observed_at, valid_until, received_at, changed_at, content_sha256,
                                owner, classification)
                            values (:source, :externalId, :emergency, :kind, :status, :certainty, :severity, :title,
                                :attributes::jsonb, :at::point, box(:at::point, :at::point), :observedAt, :validUntil, :now,
                                :now,
                                '', :owner, 'INCIDENT')
                            on conflict (source, external_id) do nothing
                            returning id, status, title, attributes, location)
                        """ + VERSION)
                        .param("source", OwnFacts.SOURCE)
                        .param("externalId", row.externalId())
                        .param("emergency", row.emergency())
                        .param("kind", row.kind())
                        .param("status", row.status())
                        .param("certainty", row.certainty())
                        .param("severity", row.severity())
                        .param("title", row.title())
                        .param("attributes", json.writeValueAsString(row.attributes()))
                        .param("at", point(row.position()))
                        .param("observedAt", Timestamp.from(row.observedAt()))
                        .param("validUntil", row.validUntil() == null ? null : Timestamp.from(row.validUntil()))
                        .param("owner", owner)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false if the emergency has no such statement */
    boolean withdraw(UUID emergency, long fact, Instant now) {
        return withdraw("id = :what", fact, emergency, now);
    }

    boolean withdraw(UUID emergency, String externalId, Instant now) {
        return withdraw("external_id = :what", externalId, emergency, now);
    }

    private boolean withdraw(String where, Object what, UUID emergency, Instant now) {
        return jdbc.sql("""
                        with written as (
                            update fact set status = 'GONE', changed_at = :now
                            where source = 'own' and emergency = :emergency and status <> 'GONE' and\s""" + where + """
                            \sreturning id, status, title, attributes, location)
                        """ + VERSION)
                        .param("what", what)
                        .param("emergency", emergency)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static String point(Position at) {
        return at == null ? null : "(%s,%s)".formatted(at.longitude(), at.latitude());
    }
}
