package de.amtsfluss.processes.traffic.observation;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each detector does, for engineers. */
@Component
public class DetectorStates {

    /** What the readings of the last hour say; a reading of a minute that is not over yet does not count. */
    private static final String JUDGE = """
            with news as (
                select area, detector, max(received_at) as received, count(*) as readings,
                    count(distinct (vehicles, coalesce(occupancy, -1))) as different,
                    sum(vehicles) as vehicles, sum(seconds) as seconds, coalesce(sum(vehicles) * 3600.0 / nullif(sum(seconds), 0), 0) as per_hour,
                    count(*) filter (where vehicles > 2 and occupancy = 0) as ghosts
                from detector_reading
                where observed_at > cast(:now as timestamptz) - interval '1 hour'
                    and observed_at <= cast(:now as timestamptz)
                group by area, detector),
            busy as (select area, avg(vehicles * 1.0 / readings) > 2 as busy from news group by area),
            judged as (
                select s.area, s.detector,
                    case
                        when s.refused_at > cast(:now as timestamptz) - interval '2 minutes'
                            and s.refusal in ('clock-ahead', 'too-old') then 'WRONG_CLOCK'
                        when s.refused_at > cast(:now as timestamptz) - interval '2 minutes'
                            and s.refusal = 'impossible-value' then 'IMPLAUSIBLE'
                        when greatest(s.last_received_at, n.received) is null then 'UNKNOWN'
                        when greatest(s.last_received_at, n.received) < cast(:now as timestamptz) - interval '3 minutes'
                            then 'SILENT'
                        when n.seconds >= 300 and n.per_hour > 2400 or n.ghosts >= 5 then 'IMPLAUSIBLE'
                        when n.readings >= 30 and n.different = 1 and (n.vehicles > 0 or b.busy) then 'STUCK'
                        when s.last_observed_at < s.last_received_at - interval '5 minutes' then 'WRONG_CLOCK'
                        else 'SOUND'
                    end as condition
                from detector_state s left join news n on n.area = s.area and n.detector = s.detector
                    left join busy b on b.area = s.area)
            update detector_state s set condition = j.condition, since = :now
            from judged j where j.area = s.area and j.detector = s.detector and j.condition <> s.condition""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DetectorStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those with trouble first. */
    public List<DetectorState> list(Person person, String area) {
        TrafficDesk.admit(person);
        return jdbc.sql(
                        "select * from detector_state where area = ? order by condition in ('SOUND', 'UNKNOWN'), detector")
                .param(area)
                .query(DetectorStates::map)
                .list();
    }

    /** Here and now. */
    @Scheduled(fixedDelayString = "${amtsfluss.traffic.judge-every:15s}")
    @Transactional
    public void judge() {
        Timestamp now = Timestamp.from(clock.instant());
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('detector-states'))")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("""
                        insert into detector_state (area, detector, since, last_observed_at, last_received_at)
                        select area, detector, :now, max(observed_at), max(received_at) from detector_reading
                        where received_at > cast(:now as timestamptz) - interval '1 hour'
                            and observed_at > cast(:now as timestamptz) - interval '1 day'
                        group by area, detector on conflict do nothing""").param("now", now).update();
        jdbc.sql(JUDGE).param("now", now).update();
    }

    private static DetectorState map(ResultSet row, int n) throws SQLException {
        return new DetectorState(
                row.getString("area"),
                row.getString("detector"),
                DetectorState.Condition.valueOf(row.getString("condition")),
                row.getTimestamp("since").toInstant(),
                instant(row, "last_observed_at"),
                instant(row, "last_received_at"),
                row.getLong("taken"),
                row.getLong("duplicates"),
                row.getLong("late"),
                row.getLong("out_of_order"),
                row.getLong("refused"),
                row.getString("refusal"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
