package de.amtsfluss.processes.traffic.control;

import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.traffic.StreetControl;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every few seconds how the control of each area does. One process per area waits for it, tells the traffic office
 * and ends by itself; how patient it is, the model says.
 */
@Component
public class ControlWatch {

    static final String MODEL = "control-watch";

    private final ObjectProvider<StreetControl> controls;
    private final TrafficAreas areas;
    private final Operations operations;
    private final TransactionTemplate transaction;

    ControlWatch(
            ObjectProvider<StreetControl> controls,
            TrafficAreas areas,
            Operations operations,
            TransactionTemplate transaction) {
        this.controls = controls;
        this.areas = areas;
        this.operations = operations;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${amtsfluss.traffic.watch-every:5s}", initialDelayString = "30s")
    void beat() {
        look();
    }

    /** Here and now. */
    public void look() {
        controls.stream().forEach(control -> control.listAreas()
                .forEach(area -> control.health(area).ifPresent(health -> look(area, health))));
    }

    private void look(String area, Health health) {
        if (sound(health)) {
            transaction.executeWithoutResult(t -> operations.tell(MODEL, area, "control-is-back", Map.of()));
        } else if (operations.findRunning(MODEL, area).isEmpty()) {
            transaction.executeWithoutResult(t -> {
                areas.lock(area);
                operations.start(
                        MODEL, area, Map.of("area", area, "rung", health.rung().name()));
            });
        }
    }

    static boolean sound(Health health) {
        return !health.degraded() && health.rung() != StreetControl.Rung.LOCAL_PROGRAM;
    }
}
