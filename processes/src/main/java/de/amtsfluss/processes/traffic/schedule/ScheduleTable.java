package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.traffic.RunParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ScheduleTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScheduleTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next ones first. */
    List<Schedule> list() {
        return jdbc.sql("select * from run_schedule order by next_due_at nulls last, name, id")
                .query(this::map)
                .list();
    }

    Optional<Schedule> find(UUID id) {
        return jdbc.sql("select * from run_schedule where id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    void insert(Schedule schedule, Instant now) {
        jdbc.sql("""
                        insert into run_schedule (id, area, name, cron, once_at, zone, day_kind, missed, parameters,
                            next_due_at, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        schedule.id(),
                        schedule.area(),
                        schedule.name(),
                        schedule.cron().orElse(null),
                        timestamp(schedule.onceAt()),
                        schedule.zone().getId(),
                        schedule.days().name(),
                        schedule.missed().name(),
                        json.writeValueAsString(schedule.parameters()),
                        timestamp(schedule.nextDueAt()),
                        schedule.createdBy(),
                        Timestamp.from(now))
                .update();
    }

    void update(UUID id, Schedule to) {
        jdbc.sql("""
                        update run_schedule set name = ?, cron = ?, once_at = ?, zone = ?, day_kind = ?, missed = ?,
                            parameters = ?::jsonb, next_due_at = ? where id = ?""")
                .params(
                        to.name(),
                        to.cron().orElse(null),
                        timestamp(to.onceAt()),
                        to.zone().getId(),
                        to.days().name(),
                        to.missed().name(),
                        json.writeValueAsString(to.parameters()),
                        timestamp(to.nextDueAt()),
                        id)
                .update();
    }

    void pause(UUID id, boolean paused, Optional<Instant> next) {
        jdbc.sql("update run_schedule set paused = ?, next_due_at = ? where id = ?")
                .params(paused, timestamp(next), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from run_schedule where id = ?").param(id).update();
    }

    /** Locked until the caller's transaction ends; what another node has locked is left to it. */
    List<Schedule> lockDue(Instant now) {
        return jdbc.sql("select * from run_schedule where not paused and next_due_at <= ? order by next_due_at"
                        + " for update skip locked")
                .param(Timestamp.from(now))
                .query(this::map)
                .list();
    }

    void advance(Schedule schedule, Schedule.Outcome outcome, Optional<Instant> next) {
        jdbc.sql("update run_schedule set last_due_at = next_due_at, last_result = ?, next_due_at = ? where id = ?")
                .params(outcome.name(), timestamp(next), schedule.id())
                .update();
    }

    private Schedule map(ResultSet row, int n) throws SQLException {
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getString("name"),
                Optional.ofNullable(row.getString("cron")),
                instant(row, "once_at"),
                ZoneId.of(row.getString("zone")),
                DayKind.valueOf(row.getString("day_kind")),
                Schedule.Missed.valueOf(row.getString("missed")),
                json.readValue(row.getString("parameters"), RunParameters.class),
                row.getBoolean("paused"),
                instant(row, "next_due_at"),
                instant(row, "last_due_at"),
                Optional.ofNullable(row.getString("last_result")).map(Schedule.Outcome::valueOf),
                row.getString("created_by"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
