package de.amtsfluss.processes.traffic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The mathematics of traffic, as the class path brings it: found by {@link java.util.ServiceLoader}, so that it needs
 * no framework of ours and a node without it still starts.
 */
public interface TrafficWorkshop {

    /**
     * @param files areas to work on, in the workshop's own format; where none is given it may bring one to try it with
     * @throws IllegalArgumentException naming file, line and element where a file cannot be used
     */
    SignalPlanning planning(List<Path> files);

    /** A street that is simulated here; nothing moves in it before it is opened. */
    SimulatedStreet street(List<Path> files, StreetTerms terms, StreetTools tools);

    /**
     * @param memory directory where the street's devices keep their plan over restarts
     * @param pace seconds of the street per second of a clock
     * @param dayBegins the street lives from here ...
     * @param dayEnds ... to here, again and again
     * @param warmUpMinutes that are played before it opens
     */
    record StreetTerms(Path memory, double pace, LocalTime dayBegins, LocalTime dayEnds, int warmUpMinutes, long seed) {

        public StreetTerms {
            if (!(pace > 0 && pace <= 60)) {
                throw new IllegalArgumentException("A pace of (%s) is not possible, up to 60 are.".formatted(pace));
            }
            if (!dayEnds.isAfter(dayBegins)) {
                throw new IllegalArgumentException(
                        "The street's day cannot go from (%s) to (%s).".formatted(dayBegins, dayEnds));
            }
            if (warmUpMinutes < 0 || warmUpMinutes > 180) {
                throw new IllegalArgumentException(
                        "A warm-up of (%d) minutes is not possible, 0 to 180 are.".formatted(warmUpMinutes));
            }
        }
    }

    /** What the house lends a street: where its readings and measures go. */
    record StreetTools(Detectors detectors, StreetMeasures measures, Optional<DetectorWire> wire, Clock clock) {}
}
