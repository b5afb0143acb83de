package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.twin.SceneLoader;
import java.util.List;
import java.util.TreeMap;

/**
 * Reduces what is seen to RESCO's lane aggregates (how many stand, how many approach and how fast) and spreads that many
 * vehicles over the lane again: the queue from the stop line, the others evenly behind it.
 */
final class LaneCounts {
    private static final double STANDING = 1.4;
    private static final double SPACE_METRES = 7.5;

    private static final class Count {
        int standing;
        int approaching;
        double speeds;
    }

    private final Network network;
    private final double sightMetres;

    private final TreeMap<Integer, Count> counts = new TreeMap<>();

    LaneCounts(Network network, double sightMetres) {
        this.network = network;
        this.sightMetres = sightMetres;
    }

    void count(Sighting seen) {
        Count count = counts.computeIfAbsent(seen.lane(), lane -> new Count());
        if (seen.speed() < STANDING) {
            count.standing++;
        } else {
            count.approaching++;
            count.speeds += seen.speed();
        }
    }

    /** Hands the spread vehicles over and forgets the counts. */
    void release(SceneLoader loader) {

        counts.forEach((lane, count) -> spread(lane, count, loader));
        counts.clear();
    }

    private void spread(int lane, Count count, SceneLoader loader) {
        double end = network.lane(lane).length();
        double begin = Math.max(0, end - sightMetres);
        for (int i = 0; i < count.standing; i++) {
            add(lane, Math.max(0, end - 1 - i * SPACE_METRES), 0, i, loader);
        }
        double tail = Math.max(begin, end - 1 - count.standing * SPACE_METRES);
        double step = (tail - begin) / (count.approaching + 1);
        for (int i = 1; i <= count.approaching; i++) {
            add(lane, tail - i * step, count.speeds / count.approaching, count.standing + i, loader);
        }
    }

    private static void add(int lane, double at, double speed, int number, SceneLoader loader) {
        loader.add(lane, Math.max(0, at), speed, 5, 1, lane * 31L + number, List.of());
    }
}
