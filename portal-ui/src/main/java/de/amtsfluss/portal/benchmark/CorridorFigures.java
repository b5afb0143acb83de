package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** From the message that a unit is on its way to the first command to the signals, while routine work is queued. */
final class CorridorFigures {

    private static final int CORRIDORS = 60;
    private static final int QUEUED = 100;

    /** Far along the corridor of the demo from its stations. */
    private static final Position SCENE = new Position(8.7295, 51.7482);

    private static final String OPEN_TASKS =
            "select count(*) from engine.act_ru_ext_task where topic_name_ not in ('reserve-stages', 'release-stages')";

    private record Position(double longitude, double latitude) {}

    private final Figures figures;

    CorridorFigures(Figures figures) {
        this.figures = figures;
    }

    void measure(Path data) {
        try (Portal portal = Portal.start(data)) {
            portal.awaitRegister();
            List<Duration> waits = new ArrayList<>();
            long leastQueued = Long.MAX_VALUE;
            corridor(portal);
            for (int i = 0; i < CORRIDORS; i++) {
                leastQueued = Math.min(leastQueued, queue(portal));
                waits.add(corridor(portal));
            }
            waits.sort(null);
            figures.atLeast("routine jobs queued at each message, at least", QUEUED, leastQueued, "");
            figures.atMost(
                    "unit on its way -> first signal command, p95 of 60", 500, Load.milliseconds(waits, 0.95), "ms");
            figures.told("  the same, median", Load.milliseconds(waits, 0.5), "ms");
        }
    }

    /** Applications of citizens, of which each asks for letters, notices and a hand-over. */
    private static long queue(Portal portal) {
        while (queued(portal) < QUEUED) {
            portal.submit();
        }
        return queued(portal);
    }

    private static long queued(Portal portal) {
        return portal.count(OPEN_TASKS) + portal.count("select count(*) from engine.act_ru_job where retries_ > 0");
    }

    private static Duration corridor(Portal portal) {
        UUID id = portal.bean(GreenCorridors.class)
                .request(
                        new GreenCorridors.Incident("benchmark-" + UUID.randomUUID(), ""),
                        "RTW",
                        SCENE.longitude(),
                        SCENE.latitude())
                .map(GreenCorridor::id)
                .orElseThrow();
        String reserved = "select count(*) from green_corridor where reserved_at is not null and id = '" + id + "'";
        while (portal.count(reserved) == 0) {
            Portal.pause(Duration.ofMillis(5));
        }
        portal.bean(GreenCorridors.class).release(id);
        return Duration.ofMillis(portal.count("select (extract(epoch from reserved_at - requested_at) * 1000)::bigint"
                + " from green_corridor where id = '" + id + "'"));
    }
}
