package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.twin.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Reduces what is seen to RESCO's lane aggregates: how many have stood on their approach, how many come, how fast all are.
 * Who is who is forgotten but for whether he has stood, as RESCO's environment remembers it.
 */
final class LaneCounts {
    private static final double STANDS = 0.1;
    private static final double FASTEST = 100;
    /** No lane holds more; a detector that always counts must not fill the twin. */
    private static final double SHORTEST_SPACE_METRES = 4;

    private static final class Count {
        int queue;
        int approach;
        double speeds;
    }

    private final Network network;
    private final double sightMetres;
    private final Map<Long, Integer> stood = new HashMap<>();
    private Set<Long> present = Set.of();
    private Set<Long> before = Set.of();

    LaneCounts(Network network, double sightMetres) {
        this.network = network;
        this.sightMetres = sightMetres;
    }

    /** Told every second: who has just been put on the road stands, but does not wait. */
    void notice(List<Sighting> vehicles) {
        before = present;
        present = vehicles.stream().map(Sighting::vehicle).collect(Collectors.toSet());
    }

    /**
     * @param seen the vehicles in sight on lanes outside of junctions
     * @param dead lanes whose detector is silent
     */
    Collection<Reading> read(List<Sighting> seen, Surroundings surroundings, IntPredicate dead) {
        TreeMap<Integer, Count> counts = new TreeMap<>();
        Map<Long, Integer> still = new HashMap<>();
        for (Sighting vehicle : seen) {
            if (!(vehicle.speed() >= 0 && vehicle.speed() < FASTEST)) {
                continue;
            }
            Count count = counts.computeIfAbsent(vehicle.lane(), lane -> new Count());
            int edge = network.lane(vehicle.lane()).edge();
            boolean waits = vehicle.speed() < STANDS && before.contains(vehicle.vehicle());
            boolean queues = waits || stood.getOrDefault(vehicle.vehicle(), -1) == edge;
            if (queues) {
                still.put(vehicle.vehicle(), edge);
                count.queue++;
            } else {
                count.approach++;
            }
            count.speeds += vehicle.speed();
        }
        stood.clear();
        stood.putAll(still);
        Count usual = usual(counts.values());
        List<Reading> readings = new ArrayList<>();
        for (int lane : surroundings.lanes()) {
            if (!surroundings.exit(lane)) {
                Count count = counts.getOrDefault(lane, new Count());
                readings.add(reading(lane, dead.test(lane) ? usual : count, surroundings));
            }
        }
        return readings;
    }

    /** What a lane with a silent detector is believed to hold: the mean queue of the lanes that are seen, at least one. */
    private static Count usual(Collection<Count> counts) {
        Count usual = new Count();
        usual.queue = Math.max(1, (int) Math.round(
                counts.stream().mapToInt(count -> count.queue).average().orElse(1)));
        return usual;
    }

    private Reading reading(int lane, Count count, Surroundings surroundings) {
        int room = 1 + (int) (network.lane(lane).length() / SHORTEST_SPACE_METRES);
        int queue = Math.min(count.queue, room);
        int approach = Math.min(count.approach, room - queue);
        return new Reading(lane, queue, approach, count.speeds, visibleFrom(lane, surroundings));
    }

    private double visibleFrom(int lane, Surroundings surroundings) {
        return Math.max(0, network.lane(lane).length() + surroundings.toStopLine(lane) - sightMetres);
    }
}
