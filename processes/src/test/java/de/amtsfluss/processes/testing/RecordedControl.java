package de.amtsfluss.processes.testing;

import de.amtsfluss.processes.traffic.StreetControl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A control for tests: it is on the rung it is told to be on. */
public final class RecordedControl implements StreetControl {

    private final Map<String, Rung> rungs = new ConcurrentHashMap<>();

    /** The area wants to be controlled in real time; what is in charge is this. */
    public void put(String area, Rung rung) {
        rungs.put(area, rung);
    }

    public void forget(String area) {
        rungs.remove(area);
    }

    @Override
    public List<String> listAreas() {
        return List.copyOf(rungs.keySet());
    }

    @Override
    public Optional<Health> health(String area) {
        return Optional.ofNullable(rungs.get(area))
                .map(rung -> new Health(
                        Instant.EPOCH,
                        Mode.REAL_TIME,
                        rung,
                        List.of(new SignalHealth("K1", rung, Instant.EPOCH, Reason.STALE_DATA)),
                        0,
                        0,
                        0));
    }

    @Override
    public void choose(String area, Mode mode) {
        // always in real time
    }
}
