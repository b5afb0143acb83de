package de.amtsfluss.processes.capability;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes for the clerk what did not get through and when it is tried again. */
@Component
final class Setbacks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Setbacks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(LockedExternalTask task, Throwable failure, int attemptsLeft, Duration pause) {
        jdbc.sql("""
                        insert into incident (id, kind, case_number, activity, topic, details, opened_at, attempts, next_try_at,
                            subject)
                        select ?, 'CAPABILITY', c.case_number, ?, ?, ?, ?, 1, ?, k.key
                        from (select ? as key) k left join case_file c on c.case_number = k.key
                        on conflict (id) do update set details = excluded.details, attempts = incident.attempts + 1,
                            next_try_at = excluded.next_try_at, closed_at = null""")
                .params(
                        task.getId(),
                        task.getActivityId(),
                        task.getTopicName(),
                        String.valueOf(failure.getMessage()),
                        Timestamp.from(clock.instant()),
                        attemptsLeft > 0 ? Timestamp.from(clock.instant().plus(pause)) : null,
                        task.getBusinessKey())
                .update();
    }

    void overcome(String taskId) {
        jdbc.sql("update incident set closed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), taskId)
                .update();
    }
}
