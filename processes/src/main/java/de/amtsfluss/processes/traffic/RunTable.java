package de.amtsfluss.processes.traffic;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs as they are kept. */
@Component
class RunTable {

    private static final String COLUMNS = """
            id, area, state, step, parameters, requested_by, requested_at, started_at, finished_at, generation,
            convergence, worker, heartbeat_at, proof, comparison, computed_at, schedule, failure""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return empty if a run of the area is under way */
    Optional<UUID> insert(String area, RunParameters parameters, String by, Optional<UUID> schedule) {
        return jdbc.sql("""
                        insert into optimisation_run (id, area, schedule, state, step, parameters, requested_by,
                            requested_at, seed)
                        values (?, ?, ?, 'QUEUED', 'queued', ?::jsonb, ?, ?, ?)
                        on conflict do nothing returning id""")
                .params(
                        UUID.randomUUID(),
                        area,
                        schedule.orElse(null),
                        json.writeValueAsString(parameters),
                        by,
                        now(),
                        parameters.seed())
                .query(UUID.class)
                .optional();
    }

    Optional<OptimisationRun> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from optimisation_run where id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    OptimisationRun run(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no run (%s).".formatted(id)));
    }

    /** Newest first. */
    List<OptimisationRun> list(int limit) {
        return jdbc.sql("select " + COLUMNS + " from optimisation_run order by requested_at desc, id limit ?")
                .param(limit)
                .query(this::map)
                .list();
    }

    int countAwaitingApproval(String notOf) {
        return jdbc.sql("select count(*) from optimisation_run where state = 'AWAITING_APPROVAL' and requested_by <> ?")
                .param(notOf)
                .query(Integer.class)
                .single();
    }

    /** @return false if the run is no longer active */
    boolean begin(UUID id, String step, String worker) {
        return jdbc.sql("""
                        update optimisation_run set step = ?, worker = ?, heartbeat_at = ?, failure = null,
                            started_at = coalesce(started_at, ?), state = case state when 'QUEUED' then 'RUNNING' else state end
                        where id = ? and state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL', 'WATCHING')""").params(step, worker, now(), now(), id).update() == 1;
    }

    void fail(UUID id, String failure) {
        jdbc.sql("update optimisation_run set failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    /** @return false if the run was no longer active, which stays as it is */
    boolean become(UUID id, RunState state) {
        return jdbc.sql("""
                        update optimisation_run set state = ?, finished_at = ?
                        where id = ? and state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL', 'WATCHING')""")
                        .params(state.name(), state.active() ? null : now(), id)
                        .update()
                == 1;
    }

    private OptimisationRun map(ResultSet row, int n) throws SQLException {
        return new OptimisationRun(
                row.getObject("id", UUID.class),
                row.getString("area"),
                RunState.valueOf(row.getString("state")),
                row.getString("step"),
                json.readValue(row.getString("parameters"), RunParameters.class),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("generation"),
                doubles(row.getArray("convergence")),
                Optional.ofNullable(row.getString("worker")),
                instant(row, "heartbeat_at"),
                Optional.ofNullable(row.getString("proof")).map(text -> json.readValue(text, Proof.class)),
                Optional.ofNullable(row.getString("comparison")).map(text -> json.readValue(text, Comparison.class)),
                instant(row, "computed_at"),
                Optional.ofNullable(row.getObject("schedule", UUID.class)),
                Optional.ofNullable(row.getString("failure")));
    }

    private static List<Double> doubles(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(Double.class::cast)
                .toList();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
