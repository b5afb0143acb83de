package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.observation.Datastream;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.ObservedProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** A thousand detectors that speak once a second; they and the broker are processes of their own, as in a town. */
final class DetectorFigures {

    private static final String AREA = "load";
    private static final int DETECTORS = 1_000;
    private static final int WARM_UP_SECONDS = 60;

    private final Figures figures;

    DetectorFigures(Figures figures) {
        this.figures = figures;
    }

    void measure(Path data, int minutes) throws IOException, InterruptedException {
        try (DetectorCrowd crowd = DetectorCrowd.gather(AREA, DETECTORS);
                Portal portal = Portal.start(
                        data,
                        "--amtsfluss.mqtt.url=" + crowd.broker(),
                        "--amtsfluss.mqtt.username=amtsfluss",
                        "--amtsfluss.mqtt.password=amtsfluss",
                        Portal.WITHOUT_STREET)) {
            portal.bean(TrafficAreas.class).keep(new TrafficArea(AREA, "Last"));
            portal.bean(Datastreams.class)
                    .register(IntStream.range(0, DETECTORS)
                            .mapToObj(i -> new Datastream(AREA + i, AREA, "D" + i, ObservedProperty.VEHICLE_COUNT, 1))
                            .toList());
            long before = awaitVehicles(portal, crowd.speak(WARM_UP_SECONDS).vehicles());
            measure(portal, crowd, new ProcessorTime(data, crowd.brokerProcess()), before, minutes);
        }
    }

    private void measure(Portal portal, DetectorCrowd crowd, ProcessorTime time, long before, int minutes)
            throws IOException, InterruptedException {
        double heap = LiveHeap.megabytes();
        ProcessorTime.Share begun = time.now();
        DetectorCrowd.Said said = crowd.speak(minutes * 60);
        long drained = System.nanoTime();
        long told = awaitVehicles(portal, before + said.vehicles()) - before;
        figures.told("  until the last one was counted", (System.nanoTime() - drained) / 1e9, "s");
        ProcessorTime.Share share = time.now().since(begun);
        figures.atLeast("observations confirmed by the broker", 60.0 * minutes * DETECTORS, said.observations(), "");
        figures.atMost("vehicles lost or doubled", 0, Math.abs(told - said.vehicles()), "");
        figures.atMost("heap in use, growth", 10, LiveHeap.megabytes() - heap, "MB");
        figures.atMost("CPU of portal and database, of one core", 20, share.portal() + share.database(), "%");
        figures.told("  of it the portal", share.portal(), "%");
        figures.told("  of it PostgreSQL", share.database(), "%");
        figures.told("  beside it the broker, a stand-in for the town's", share.broker(), "%");
    }

    private static String vehicles() {
        return "select coalesce(sum(vehicles), 0) from detector_reading where area = '" + AREA + "'";
    }

    private static long awaitVehicles(Portal portal, long wanted) {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (portal.count(vehicles()) < wanted && System.nanoTime() < end) {
            Portal.pause();
        }
        return portal.count(vehicles());
    }
}
