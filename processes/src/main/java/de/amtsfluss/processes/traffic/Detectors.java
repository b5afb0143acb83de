package de.amtsfluss.processes.traffic;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What detectors have seen. The first reading of a detector for a moment counts; late ones find their place. */
@Component
public class Detectors {

    /** How long one reading counts vehicles where it does not say. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    Detectors(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param observedAt end of the interval
     * @param vehicles that passed in the interval
     * @param occupancy share of the interval somebody stood or drove on the detector, 0 to 1; negative where unknown
     * @param seconds length of the interval
     */
    public record Reading(String detector, Instant observedAt, int vehicles, double occupancy, double seconds) {

        /** Over the usual {@link #INTERVAL}. */
        public Reading(String detector, Instant observedAt, int vehicles, double occupancy) {
            this(detector, observedAt, vehicles, occupancy, INTERVAL.toSeconds());
        }
    }

    /**
     * Duplicates are passed over.
     *
     * @return how many were new
     */
    public int record(String area, List<Reading> readings) {
        Timestamp now = Timestamp.from(clock.instant());
        int[][] changed = jdbc.batchUpdate("""
                insert into detector_reading (area, detector, observed_at, received_at, vehicles, occupancy, seconds,
                    occupancy_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", readings, BATCH, (statement, reading) -> {
            statement.setString(1, area);
            statement.setString(2, reading.detector());
            statement.setTimestamp(3, Timestamp.from(reading.observedAt()));
            statement.setTimestamp(4, now);
            statement.setInt(5, reading.vehicles());
            statement.setObject(6, reading.occupancy() < 0 ? null : reading.occupancy(), Types.DOUBLE);
            statement.setDouble(7, reading.seconds());
            statement.setDouble(8, reading.occupancy() < 0 ? 0 : reading.seconds());
        });
        return Arrays.stream(changed)
                .flatMapToInt(Arrays::stream)
                .map(one -> Math.max(one, 0))
                .sum();
    }

    /** Vehicles per hour over the time the readings of each detector span. */
    List<DetectorCount> counts(String area, Duration back) {
        return client.sql("""
                        select detector, sum(vehicles) * 3600.0 / sum(seconds) as per_hour, count(*) as readings,
                            count(distinct (vehicles, occupancy)) as different
                        from detector_reading where area = ? and observed_at >= ? and seconds > 0
                        group by detector order by detector""")
                .params(area, Timestamp.from(clock.instant().minus(back)))
                .query((row, n) -> new DetectorCount(
                        row.getString("detector"),
                        row.getDouble("per_hour"),
                        row.getInt("readings"),
                        row.getInt("different")))
                .list();
    }
}
