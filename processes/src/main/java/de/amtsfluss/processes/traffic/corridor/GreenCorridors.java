package de.amtsfluss.processes.traffic.corridor;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corridors that incidents ask for; each is a process, so that nobody can forget to release it. */
@Component
public class GreenCorridors {

    private static final String MODEL = "green-corridor";

    private final CorridorTable table;
    private final Operations operations;
    private final Journal journal;
    private final ObjectProvider<CorridorSignals> signals;

    GreenCorridors(
            CorridorTable table, Operations operations, Journal journal, ObjectProvider<CorridorSignals> signals) {
        this.table = table;
        this.operations = operations;
        this.journal = journal;
        this.signals = signals;
    }

    /** @param number by what people name it, who need to know no more; may be empty */
    public record Incident(String id, String number) {}

    /**
     * Joins the caller's transaction; the signals are asked right after its commit. The same unit on its way to the
     * same incident has one corridor per area.
     *
     * @return empty if it has one already
     */
    @Transactional
    public Optional<GreenCorridor> request(Incident incident, String unit, CorridorSignals.Way way) {
        Optional<UUID> id = table.insert(incident, unit, way);
        id.ifPresent(corridor -> {
            operations.begin(
                    MODEL, corridor.toString(), "green-corridor-requested", Map.of("corridorId", corridor.toString()));
            journal.write(
                    "traffic-area",
                    way.area(),
                    "incident " + incident.id(),
                    "corridor-requested",
                    Map.of("unit", unit, "corridor", corridor.toString()));
        });
        return id.map(table::corridor);
    }

    /**
     * Likewise, for a place.
     *
     * @return empty also if no area with signals is near
     */
    @Transactional
    public Optional<GreenCorridor> request(Incident incident, String unit, double longitude, double latitude) {
        return signals.stream()
                .flatMap(known -> known.findWay(longitude, latitude).stream())
                .findFirst()
                .flatMap(way -> request(incident, unit, way));
    }

    /** Whether an area with signals is near the place. */
    public boolean reach(double longitude, double latitude) {
        return signals.stream()
                .anyMatch(known -> known.findWay(longitude, latitude).isPresent());
    }

    /** The units have passed or the incident is over; nothing happens if it was released before. */
    @Transactional
    public void release(UUID id) {
        operations.tell(MODEL, id.toString(), "green-corridor-released", Map.of());
    }

    /** All an incident ever had, oldest first. */
    public List<GreenCorridor> list(String incident) {
        return table.list(incident);
    }

    /** Not yet released, oldest first. */
    public List<GreenCorridor> listOpen() {
        return table.listOpen();
    }
}
