package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.PedestrianWait;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Detector;
import de.amtsfluss.optimizer.network.Lane;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** What real-time control is told of the street: everything near the signals, spoiled where detectors have trouble. */
final class Eyes {
    private final Area area;
    private final LoopTrouble trouble;
    private final Deque<Observation> past = new ArrayDeque<>();
    private double heardAt = Double.NaN;

    Eyes(Area area, LoopTrouble trouble) {
        this.area = area;
        this.trouble = trouble;
    }

    Observation look(long second, LiveTraffic traffic, List<PedestrianWait> people) {
        BitSet dead = new BitSet();
        List<Sighting> seen = new ArrayList<>();
        for (Detector detector : area.detectors()) {
            if (trouble.lost(detector.id())) {
                dead.set(detector.lane());
            } else if (trouble.stuck(detector.id())) {
                seen.add(phantom(detector));
            }
        }
        for (LiveTraffic.Vehicle vehicle : traffic.vehicles()) {
            if (!dead.get(vehicle.lane())) {
                seen.add(sighting(vehicle));
            }
        }
        past.addLast(new Observation(second, second, seen, people, dead));
        return delivered(second);
    }

    private Observation delivered(long second) {
        int delay = trouble.trouble().delayed() > 0 ? trouble.trouble().delaySeconds() : 0;
        while (past.size() > delay + 1) {
            past.removeFirst();
        }
        Observation oldest = past.getFirst();
        boolean arrived = past.size() == delay + 1 && trouble.trouble().lost() < 1;
        heardAt = arrived ? oldest.measuredAt() : heardAt;
        return arrived
                ? new Observation(
                        second, oldest.measuredAt(), oldest.vehicles(), oldest.pedestrians(), oldest.deadLanes())
                : Observation.lost(second, heardAt);
    }

    /** Seconds since what control decides by was true; zero before anything was heard. */
    double age(long second) {
        return Double.isNaN(heardAt) ? 0 : second - heardAt;
    }

    private Sighting phantom(Detector detector) {
        Lane lane = area.network().lane(detector.lane());
        return new Sighting(-1L - detector.lane(), lane.index(), lane.length() - 1, 0, 5, Sighting.Kind.CAR, List.of());
    }

    private static Sighting sighting(LiveTraffic.Vehicle vehicle) {
        Sighting.Kind kind =
                switch (vehicle.body()) {
                    case CAR -> Sighting.Kind.CAR;
                    case LORRY -> Sighting.Kind.TRUCK;
                    case BUS -> Sighting.Kind.BUS;
                    case EMERGENCY -> Sighting.Kind.EMERGENCY;
                };
        return new Sighting(
                vehicle.id(),
                vehicle.lane(),
                vehicle.position(),
                vehicle.speed(),
                vehicle.length(),
                kind,
                vehicle.nextEdges());
    }
}
