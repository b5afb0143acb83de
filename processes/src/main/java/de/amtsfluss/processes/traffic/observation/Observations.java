package de.amtsfluss.processes.traffic.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Takes observations, in whatever order and however often they come: each counts once, at its time. What cannot be true
 * is refused and noted at its detector.
 */
@Component
public class Observations {

    /** Clocks in the street may be so much ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** What is older is refused: it would not be known any more whether it came before. */
    private static final Duration OLDEST = Duration.ofHours(24);

    private static final Duration IN_TIME = Duration.ofMinutes(1);

    private final Datastreams streams;
    private final ReadingTable readings;
    private final DetectorNotes notes;
    private final Clock clock;

    Observations(Datastreams streams, ReadingTable readings, DetectorNotes notes, Clock clock) {
        this.streams = streams;
        this.readings = readings;
        this.notes = notes;
        this.clock = clock;
    }

    /** When it returns, what was taken is committed. */
    public Tally take(List<Observation> observations) {
        return take(observations, stream -> true);
    }

    /** Likewise from somebody who speaks for this area only. */
    public Tally takeOf(String area, List<Observation> observations) {
        return take(observations, stream -> stream.area().equals(area));
    }

    private Tally take(List<Observation> observations, Predicate<Datastream> known) {
        Instant now = clock.instant();
        var sound = new ArrayList<Sighting>(observations.size());
        int refused = 0;
        for (Observation observation : observations) {
            Optional<Datastream> stream = streams.find(observation.datastream()).filter(known);
            Optional<String> fault = stream.flatMap(about -> fault(observation, about, now));
            if (stream.isPresent() && fault.isEmpty()) {
                sound.add(new Sighting(stream.get(), observation));
            } else {
                stream.ifPresent(about -> notes.refused(about, fault.orElseThrow()));
                refused++;
            }
        }
        return sort(sound, now).plus(new Tally(0, 0, 0, 0, refused));
    }

    /** In the same order on every node, so that two that take the same do not wait for each other in a circle. */
    private Tally sort(List<Sighting> sound, Instant now) {
        sound.sort(Comparator.comparing((Sighting sighting) -> sighting.stream().id())
                .thenComparing(sighting -> sighting.observation().until()));
        boolean[] fresh = readings.add(sound, now);
        Tally sum = Tally.NOTHING;
        for (int i = 0; i < fresh.length; i++) {
            sum = sum.plus(note(sound.get(i), fresh[i], now));
        }
        return sum;
    }

    private Tally note(Sighting sighting, boolean fresh, Instant now) {
        Instant until = sighting.observation().until();
        boolean late = fresh && until.isBefore(now.minus(IN_TIME));
        boolean outOfOrder = notes.seen(sighting.stream(), until, now, fresh, late);
        return new Tally(fresh ? 1 : 0, fresh ? 0 : 1, late ? 1 : 0, outOfOrder ? 1 : 0, 0);
    }

    private static Optional<String> fault(Observation observation, Datastream stream, Instant now) {
        double seconds = observation.seconds(stream);
        if (observation.until().isAfter(now.plus(AHEAD))) {
            return Optional.of("clock-ahead");
        }
        if (observation.until().isBefore(now.minus(OLDEST))) {
            return Optional.of("too-old");
        }
        if (!(seconds > 0 && seconds <= 3_600)) {
            return Optional.of("no-interval");
        }
        return stream.property().plausible(observation.result(), seconds)
                ? Optional.empty()
                : Optional.of("impossible-value");
    }

    /** An observation with what it is about. */
    record Sighting(Datastream stream, Observation observation) {}
}
