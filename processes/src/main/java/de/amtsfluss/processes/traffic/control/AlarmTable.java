package de.amtsfluss.processes.traffic.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At most one open alarm per area. */
@Component
class AlarmTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is an open one already */
    boolean open(String area, String rung, String reason) {
        return jdbc.sql("insert into control_alarm (area, rung, reason, opened_at) values (?, ?, ?, ?)"
                                + " on conflict (area) where closed_at is null do nothing")
                        .params(area, rung, reason, now())
                        .update()
                == 1;
    }

    void take(String area, String by) {
        jdbc.sql("update control_alarm set taken_by = ?, taken_at = ? where area = ? and closed_at is null")
                .params(by, now(), area)
                .update();
    }

    void close(String area) {
        jdbc.sql("update control_alarm set closed_at = ? where area = ? and closed_at is null")
                .params(now(), area)
                .update();
    }

    Optional<ControlAlarm> findOpen(String area) {
        return jdbc.sql("select * from control_alarm where area = ? and closed_at is null")
                .param(area)
                .query(AlarmTable::map)
                .optional();
    }

    List<ControlAlarm> list(int limit) {
        return jdbc.sql("select * from control_alarm order by closed_at is not null, id desc limit ?")
                .param(limit)
                .query(AlarmTable::map)
                .list();
    }

    private static ControlAlarm map(ResultSet row, int n) throws SQLException {
        return new ControlAlarm(
                row.getLong("id"),
                row.getString("area"),
                row.getString("rung"),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getString("taken_by")),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
