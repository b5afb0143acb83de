package de.amtsfluss.processes.situation.emergency;

import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors.Incident;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Green signals for the units of an emergency: asked for at once where the rules say so, by hand otherwise, given back
 * when the emergency ends.
 */
@Component
public class Corridors {

    private final Emergencies emergencies;
    private final GreenCorridors corridors;
    private final CorridorRule rule;

    Corridors(Emergencies emergencies, GreenCorridors corridors, CorridorRule rule) {
        this.emergencies = emergencies;
        this.corridors = corridors;
        this.rule = rule;
    }

    @EventListener
    void on(UnitsOnTheWay told) {
        Emergency emergency = emergencies.emergency(told.emergency());
        if (!emergency.exercise() && rule.wantsCorridor(emergency.keyword())) {
            told.units().forEach(unit -> request(emergency, unit));
        }
    }

    @EventListener
    void on(EmergencyChanged changed) {
        if (!emergencies.emergency(changed.emergency()).isOpen()) {
            list(changed.emergency()).forEach(this::release);
        }
    }

    /** @return empty if the unit has one, the place is unknown or no signals of ours are near it */
    public Optional<GreenCorridor> request(Emergency emergency, String unit) {
        var incident = new Incident(emergency.id().toString(), emergency.dispatchNumber());
        return emergency.position().flatMap(at -> corridors.request(incident, unit, at.longitude(), at.latitude()));
    }

    /** Whether signals of ours are near; without a place nobody knows. */
    public boolean arePossible(Emergency emergency) {
        return emergency
                .position()
                .filter(at -> corridors.reach(at.longitude(), at.latitude()))
                .isPresent();
    }

    public void release(GreenCorridor corridor) {
        if (corridor.releasedAt().isEmpty()) {
            corridors.release(corridor.id());
        }
    }

    /** All this emergency ever had, oldest first. */
    public List<GreenCorridor> list(UUID emergency) {
        return corridors.list(emergency.toString());
    }
}
