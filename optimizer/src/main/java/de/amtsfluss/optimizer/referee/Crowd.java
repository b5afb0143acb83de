package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.PedestrianWait;
import de.amtsfluss.optimizer.network.Crossing;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People on foot: who stands at which signalled crossing since when. */
final class Crowd {
    /** Asked for each second: SUMO 1.15 accepts a subscription of it but never reports. */
    private static final int IDS = 0x00;

    private static final int SPEED = 0x40;
    private static final int ROAD = 0x50;
    private static final int NEXT_EDGE = 0xC1;

    private final Map<String, Crossing> crossings = new HashMap<>();
    private final Map<String, Walker> walkers = new HashMap<>();
    private Set<String> present = Set.of();
    private final List<PedestrianWait> waits = new ArrayList<>();
    private final List<Double> finished = new ArrayList<>();
    private double longest;

    private static final class Walker {
        double speed = 1;
        String road = "";
        String next = "";
        Crossing at;
        double since;
    }

    Crowd(Network network) {
        for (Signal signal : network.signals()) {
            for (Crossing crossing : signal.crossings()) {
                crossings.put(crossing.id().substring(0, crossing.id().lastIndexOf('_')), crossing);
            }
        }
    }

    void told(String person, int variable, Object value) {
        if (variable == IDS) {
            present = new HashSet<>();
            ((List<?>) value).forEach(id -> present.add((String) id));
            return;
        }
        Walker walker = walkers.computeIfAbsent(person, id -> new Walker());
        switch (variable) {
            case SPEED -> walker.speed = (Double) value;
            case ROAD -> walker.road = (String) value;
            case NEXT_EDGE -> walker.next = (String) value;
            default -> {}
        }
    }

    /** Takes stock after a step; newcomers are watched from now on. */
    void settle(double time, TraciConnection connection) {
        if (crossings.isEmpty()) {
            return;
        }
        TraciAnswer list = connection.exchange(new TraciCommands().get(0xAE, IDS, ""));
        list.expectOk();
        list.readGot((domain, object, variable, value) -> told(object, variable, value));
        walkers.keySet().retainAll(present);
        TraciCommands subscriptions = new TraciCommands();
        for (String id : present) {
            if (!walkers.containsKey(id)) {
                subscriptions.subscribe(0xDE, id, SPEED, ROAD, NEXT_EDGE);
            }
        }
        if (subscriptions.count() > 0) {
            TraciAnswer answer = connection.exchange(subscriptions);
            for (int i = 0; i < subscriptions.count(); i++) {
                answer.expectOk();
                answer.readSubscription((domain, person, variable, value) -> told(person, variable, value));
            }
        }
        walkers.values().forEach(walker -> follow(walker, time));
        summarise(time);
    }

    private void follow(Walker walker, double time) {
        Crossing ahead = crossings.get(walker.next);
        if (walker.at != null && walker.at != ahead) {
            finished.add(time - walker.since);
            walker.at = null;
        }
        if (walker.at == null && ahead != null && walker.speed < 0.1) {
            walker.at = ahead;
            walker.since = time;
        }
    }

    private void summarise(double time) {
        waits.clear();
        for (Crossing crossing : crossings.values()) {
            int people = 0;
            double longestHere = 0;
            for (Walker walker : walkers.values()) {
                if (walker.at == crossing) {
                    people++;
                    longestHere = Math.max(longestHere, time - walker.since);
                }
            }
            if (people > 0) {
                waits.add(new PedestrianWait(crossing.signal(), crossing.signalLink(), people, longestHere));
                longest = Math.max(longest, longestHere);
            }
        }
    }

    List<PedestrianWait> waits() {
        return List.copyOf(waits);
    }

    /** The longest wait at a crossing so far, seconds. */
    double longest() {
        return longest;
    }

    /** Mean wait of those who had to stand, seconds; zero where nobody did. */
    double mean() {
        return finished.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
