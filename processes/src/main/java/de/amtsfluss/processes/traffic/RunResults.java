package de.amtsfluss.processes.traffic;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of a run leave for the next ones, and where a search stands. Each is committed at once. */
@Component
class RunResults {

    private static final TypeReference<List<DetectorCount>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunResults(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps where a search stands.
     *
     * @return false if nobody waits for it any more
     */
    boolean generation(UUID id, int generation, double best, byte[] checkpoint) {
        return jdbc.sql("""
                        update optimisation_run set generation = ?, best = ?, checkpoint = ?, heartbeat_at = ?,
                            convergence = convergence[1 : ? - 1] || ?::double precision
                        where id = ? and state = 'RUNNING'""")
                        .params(generation, best, checkpoint, Timestamp.from(clock.instant()), generation, best, id)
                        .update()
                == 1;
    }

    boolean goesOn(UUID id) {
        return jdbc.sql("update optimisation_run set heartbeat_at = ? where id = ? and state = 'RUNNING'")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    Optional<byte[]> findCheckpoint(UUID id) {
        return jdbc.sql("select checkpoint from optimisation_run where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    void keepCounts(UUID id, List<DetectorCount> counts) {
        keep(id, "counts = ?::jsonb", json.writeValueAsString(counts));
    }

    List<DetectorCount> counts(UUID id) {
        return json.readValue(text(id, "counts"), COUNTS);
    }

    void keepDemand(UUID id, String demand) {
        keep(id, "demand = ?", demand);
    }

    String demand(UUID id) {
        return text(id, "demand");
    }

    void keepProof(UUID id, Proof proof) {
        keep(id, "proof = ?::jsonb", json.writeValueAsString(proof));
    }

    void keepComparison(UUID id, Comparison comparison) {
        jdbc.sql("update optimisation_run set comparison = ?::jsonb, computed_at = ? where id = ?")
                .params(json.writeValueAsString(comparison), Timestamp.from(clock.instant()), id)
                .update();
    }

    private void keep(UUID id, String assignment, String value) {
        jdbc.sql("update optimisation_run set " + assignment + " where id = ?")
                .params(value, id)
                .update();
    }

    private String text(UUID id, String column) {
        return jdbc.sql("select " + column + " from optimisation_run where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
