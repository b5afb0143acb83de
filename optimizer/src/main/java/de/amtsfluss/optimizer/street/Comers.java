package de.amtsfluss.optimizer.street;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.AreaTraffic;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import de.amtsfluss.optimizer.twin.LiveTraffic.Body;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** Who comes by car, lorry or bus in which second of which day. */
final class Comers {
    private static final int LONGEST_QUEUE_OUTSIDE = 60;

    private final AreaTraffic traffic;
    private final SplittableRandom random;
    private final List<Deque<Body>> outside;

    Comers(Area area, long seed) {
        traffic = area.traffic();
        random = new SplittableRandom(seed);
        outside = traffic.flows().stream()
                .<Deque<Body>>map(flow -> new ArrayDeque<>())
                .toList();
    }

    /** How busy it is, 1 in the busiest hour; goes over from hour to hour smoothly. */
    static double factor(AreaTraffic traffic, LocalDateTime now) {
        DayOfWeek day = now.getDayOfWeek();
        List<Double> hours = day == DayOfWeek.SUNDAY
                ? traffic.sunday()
                : day == DayOfWeek.SATURDAY ? traffic.saturday() : traffic.weekday();
        double part = (now.getMinute() * 60 + now.getSecond()) / 3600.0;
        return hours.get(now.getHour()) * (1 - part) + hours.get((now.getHour() + 1) % 24) * part;
    }

    int outside() {
        return outside.stream().mapToInt(Deque::size).sum();
    }

    void second(LocalDateTime now, LiveTraffic street) {
        double factor = factor(traffic, now);
        for (int i = 0; i < traffic.flows().size(); i++) {
            AreaTraffic.Flow flow = traffic.flows().get(i);
            Deque<Body> waiting = outside.get(i);
            if (random.nextDouble() < flow.vehiclesPerHour() * factor / 3600
                    && waiting.size() < LONGEST_QUEUE_OUTSIDE) {
                waiting.add(random.nextDouble() < flow.lorries() ? Body.LORRY : Body.CAR);
            }
            if (!waiting.isEmpty() && street.enter(waiting.peek(), flow.edges()) >= 0) {
                waiting.poll();
            }
        }
        if (now.getSecond() == 0) {
            buses(now, street);
        }
    }

    private void buses(LocalDateTime now, LiveTraffic street) {
        int minute = now.getHour() * 60 + now.getMinute();
        for (AreaTraffic.BusLine line : traffic.buses()) {
            boolean runs = minute >= line.firstMinute() && minute <= line.lastMinute();
            if (runs && (minute - line.firstMinute()) % line.everyMinutes() == 0) {
                street.enter(Body.BUS, line.edges());
            }
        }
    }
}
