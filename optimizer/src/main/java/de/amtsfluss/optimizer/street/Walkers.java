package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.control.PedestrianWait;
import de.amtsfluss.optimizer.network.AreaTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

/** People on foot: they come to a crossing, press the button, wait for green and are gone. */
final class Walkers {
    private final List<AreaTraffic.Walk> walks;
    private final SplittableRandom random;
    private final int[] waiting;
    private final int[] since;
    private int longest;

    Walkers(List<AreaTraffic.Walk> walks, long seed) {
        this.walks = List.copyOf(walks);
        this.random = new SplittableRandom(seed);
        this.waiting = new int[walks.size()];
        this.since = new int[walks.size()];
    }

    /** @param green whether this position of this signal shows green */
    void second(double factor, BiPredicate<Integer, Integer> green) {
        for (int i = 0; i < waiting.length; i++) {
            AreaTraffic.Walk walk = walks.get(i);
            waiting[i] += random.nextDouble() < walk.peoplePerHour() * factor / 3600 ? 1 : 0;
            if (waiting[i] == 0) {
                since[i] = 0;
            } else if (green.test(walk.signal(), walk.position())) {
                waiting[i] = 0;
                since[i] = 0;
            } else {
                since[i]++;
                longest = Math.max(longest, since[i]);
            }
        }
    }

    List<PedestrianWait> waits() {
        List<PedestrianWait> waits = new ArrayList<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] > 0) {
                waits.add(new PedestrianWait(walks.get(i).signal(), walks.get(i).position(), waiting[i], since[i]));
            }
        }
        return waits;
    }

    int longestWait() {
        return longest;
    }
}
