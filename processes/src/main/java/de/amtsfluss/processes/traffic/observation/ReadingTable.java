package de.amtsfluss.processes.traffic.observation;

import de.amtsfluss.processes.traffic.observation.Observations.Sighting;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds observations to the reading of their minute. The reading remembers by milliseconds which it holds, so that each
 * counts once; the statement decides, not this node, since another one may take the same.
 */
@Component
class ReadingTable {

    /** Observations of one property in one minute at most: ten per second. */
    private static final int MOST_PER_MINUTE = 600;

    private static final String COUNT = """
            insert into detector_reading as r (area, detector, observed_at, received_at, vehicles, occupancy, seconds,
                count_moments, occupancy_seconds, occupancy_moments)
            values (?, ?, ?, ?, ?, null, ?, array[?], 0, '{}')
            on conflict (area, detector, observed_at) do update set vehicles = r.vehicles + excluded.vehicles,
                seconds = r.seconds + excluded.seconds, received_at = excluded.received_at,
                count_moments = r.count_moments || excluded.count_moments
            where not (r.count_moments @> excluded.count_moments) and cardinality(r.count_moments) < %d""".formatted(MOST_PER_MINUTE);

    private static final String OCCUPANCY = """
            insert into detector_reading as r (area, detector, observed_at, received_at, vehicles, occupancy,
                occupancy_seconds, occupancy_moments, seconds, count_moments)
            values (?, ?, ?, ?, 0, ?, ?, array[?], 0, '{}')
            on conflict (area, detector, observed_at) do update set
                occupancy = (coalesce(r.occupancy, 0) * r.occupancy_seconds
                    + excluded.occupancy * excluded.occupancy_seconds) / (r.occupancy_seconds + excluded.occupancy_seconds),
                occupancy_seconds = r.occupancy_seconds + excluded.occupancy_seconds,
                received_at = excluded.received_at,
                occupancy_moments = r.occupancy_moments || excluded.occupancy_moments
            where not (r.occupancy_moments @> excluded.occupancy_moments) and cardinality(r.occupancy_moments) < %d""".formatted(MOST_PER_MINUTE);

    /**
     * Brokers hand out few messages before one is confirmed, so the wait for the disk would bound how many detectors can
     * speak. If the database's machine dies, up to a second of counts is lost; if a node of ours dies, nothing.
     */
    private static final String WITHOUT_WAITING = "set local synchronous_commit to off";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReadingTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return for each one whether it was new */
    boolean[] add(List<Sighting> sightings, Instant now) {
        var fresh = new boolean[sightings.size()];
        if (fresh.length > 0) {
            transaction.executeWithoutResult(status -> {
                jdbc.execute(WITHOUT_WAITING);
                add(sightings, ObservedProperty.VEHICLE_COUNT, now, fresh);
                add(sightings, ObservedProperty.OCCUPANCY, now, fresh);
            });
        }
        return fresh;
    }

    private void add(List<Sighting> sightings, ObservedProperty property, Instant now, boolean[] fresh) {
        int[] places = IntStream.range(0, fresh.length)
                .filter(i -> sightings.get(i).stream().property() == property)
                .toArray();
        if (places.length == 0) {
            return;
        }
        List<Sighting> batch = Arrays.stream(places).mapToObj(sightings::get).toList();
        String sql = property == ObservedProperty.VEHICLE_COUNT ? COUNT : OCCUPANCY;
        int[][] changed = jdbc.batchUpdate(sql, batch, batch.size(), (row, one) -> fill(row, one, now));
        for (int i = 0; i < places.length; i++) {
            fresh[places[i]] = changed[0][i] > 0;
        }
    }

    private static void fill(PreparedStatement row, Sighting sighting, Instant now) throws SQLException {
        Instant until = sighting.observation().until();
        Instant minute = until.minusMillis(1).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        row.setString(1, sighting.stream().area());
        row.setString(2, sighting.stream().detector());
        row.setTimestamp(3, Timestamp.from(minute));
        row.setTimestamp(4, Timestamp.from(now));
        if (sighting.stream().property() == ObservedProperty.VEHICLE_COUNT) {
            row.setInt(5, (int) sighting.observation().result());
        } else {
            row.setDouble(5, sighting.observation().result());
        }
        row.setDouble(6, sighting.observation().seconds(sighting.stream()));
        row.setInt(7, (int) (minute.toEpochMilli() - until.toEpochMilli()));
    }
}
