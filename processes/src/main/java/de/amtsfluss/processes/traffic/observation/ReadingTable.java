package de.amtsfluss.processes.traffic.observation;

import de.amtsfluss.processes.traffic.observation.Observations.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /**
     * Brokers hand out few messages before one is confirmed, so the wait for the disk would bound how many detectors can
     * speak. If the database's machine dies, up to a second of counts is lost; if a node of ours dies, nothing.
     */
    private static final String WITHOUT_WAITING = "with soon as (select set_config('synchronous_commit', 'off', true)),"
            + " told as (select t.*, to_timestamp(t.minute_ends) as until from soon,"
            + " unnest(?, ?, ?, ?, ?, ?) as t (area, detector, minute_ends, result, seconds, moment)) ";

    private static final String COUNT = WITHOUT_WAITING + """
            insert into detector_reading as r (area, detector, observed_at, received_at, vehicles, occupancy, seconds,
                count_moments, occupancy_seconds, occupancy_moments)
            select area, detector, until, ?, result, null, seconds, array[moment], 0, '{}' from told
            on conflict (area, detector, observed_at) do update set vehicles = r.vehicles + excluded.vehicles,
                seconds = r.seconds + excluded.seconds, received_at = excluded.received_at,
                count_moments = r.count_moments || excluded.count_moments
            where not (r.count_moments @> excluded.count_moments) and cardinality(r.count_moments) < %d
            returning area, detector, observed_at""".formatted(MOST_PER_MINUTE);

    private static final String OCCUPANCY = WITHOUT_WAITING + """
            insert into detector_reading as r (area, detector, observed_at, received_at, vehicles, occupancy,
                occupancy_seconds, occupancy_moments, seconds, count_moments)
            select area, detector, until, ?, 0, result, seconds, array[moment], 0, '{}' from told
            on conflict (area, detector, observed_at) do update set
                occupancy = (coalesce(r.occupancy, 0) * r.occupancy_seconds
                    + excluded.occupancy * excluded.occupancy_seconds) / (r.occupancy_seconds + excluded.occupancy_seconds),
                occupancy_seconds = r.occupancy_seconds + excluded.occupancy_seconds,
                received_at = excluded.received_at,
                occupancy_moments = r.occupancy_moments || excluded.occupancy_moments
            where not (r.occupancy_moments @> excluded.occupancy_moments) and cardinality(r.occupancy_moments) < %d
            returning area, detector, observed_at""".formatted(MOST_PER_MINUTE);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReadingTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A row of the table, which one statement can touch only once. */
    private record Reading(String area, String detector, Instant until) {

        static Reading of(Sighting sighting) {
            return new Reading(sighting.stream().area(), sighting.stream().detector(), minute(sighting));
        }
    }

    /** @return for each one whether it was new */
    boolean[] add(List<Sighting> sightings, Instant now) {
        var fresh = new boolean[sightings.size()];
        List<List<Integer>> statements = statements(sightings);
        if (statements.size() == 1) {
            add(sightings, statements.getFirst(), now, fresh);
        } else if (statements.size() > 1) {
            transaction.executeWithoutResult(
                    status -> statements.forEach(places -> add(sightings, places, now, fresh)));
        }
        return fresh;
    }

    /** Each with observations of one property, and of each reading one. */
    private static List<List<Integer>> statements(List<Sighting> sightings) {
        var statements = new ArrayList<List<Integer>>();
        for (ObservedProperty property : ObservedProperty.values()) {
            var before = new HashMap<Reading, Integer>();
            var waves = new ArrayList<List<Integer>>();
            for (int i = 0; i < sightings.size(); i++) {
                if (sightings.get(i).stream().property() == property) {
                    int wave = before.merge(Reading.of(sightings.get(i)), 1, Integer::sum) - 1;
                    if (wave == waves.size()) {
                        waves.add(new ArrayList<>());
                    }
                    waves.get(wave).add(i);
                }
            }
            statements.addAll(waves);
        }
        return statements;
    }

    private void add(List<Sighting> sightings, List<Integer> places, Instant now, boolean[] fresh) {
        List<Sighting> batch = places.stream().map(sightings::get).toList();
        boolean counts = batch.getFirst().stream().property() == ObservedProperty.VEHICLE_COUNT;
        Set<Reading> changed = new HashSet<>(jdbc.query(
                counts ? COUNT : OCCUPANCY,
                statement -> fill(statement, batch, now),
                (row, n) -> new Reading(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant())));
        places.forEach(place -> fresh[place] = changed.contains(Reading.of(sightings.get(place))));
    }

    private static void fill(PreparedStatement statement, List<Sighting> batch, Instant now) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(1, connection.createArrayOf("text", of(batch, one -> one.stream()
                .area())));
        statement.setArray(2, connection.createArrayOf("text", of(batch, one -> one.stream()
                .detector())));
        statement.setArray(
                3, connection.createArrayOf("int8", of(batch, one -> minute(one).getEpochSecond())));
        statement.setArray(4, connection.createArrayOf("float8", of(batch, one -> one.observation()
                .result())));
        statement.setArray(5, connection.createArrayOf("float8", of(batch, one -> one.observation()
                .seconds(one.stream()))));
        statement.setArray(6, connection.createArrayOf("int4", of(batch, ReadingTable::moment)));
        statement.setTimestamp(7, Timestamp.from(now));
    }

    private static Object[] of(List<Sighting> batch, Function<Sighting, Object> part) {
        return batch.stream().map(part).toArray();
    }

    private static Instant minute(Sighting sighting) {
        return sighting.observation()
                .until()
                .minusMillis(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES);
    }

    /** Milliseconds before the end of its minute. */
    private static int moment(Sighting sighting) {
        return (int) (minute(sighting).toEpochMilli()
                - sighting.observation().until().toEpochMilli());
    }
}
