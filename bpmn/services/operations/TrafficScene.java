package operations;

import de.amtsfluss.processes.capability.CapabilityRunner;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficTakeOver;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;

/** An area of its own for each test, and the passing of time. */
final class TrafficScene {

    private final Detectors detectors = TestHouse.get(Detectors.class);
    private final Instant now = TestHouse.get(Clock.class).instant();

    String areaWithTraffic() {
        return area(minute -> minute % 7);
    }

    String areaWithStuckDetectors() {
        return area(minute -> 3);
    }

    void goesOn() {
        while (TestHouse.get(CapabilityRunner.class).drain() > 0) {
            // what one step leaves, the next may take
        }
    }

    /** The pause before the next attempt is over. */
    void triesAgain() {
        var tasks = TestHouse.get(ExternalTaskService.class);
        tasks.createExternalTaskQuery().topicName("optimise-signal-plan").list().forEach(task -> {
            tasks.setRetries(task.getId(), 1);
            tasks.unlock(task.getId());
        });
        goesOn();
    }

    void timePasses(OptimisationRun run) {
        var jobs = TestHouse.get(ManagementService.class);
        String instance = TestHouse.get(Operations.class)
                .findRunning("signal-plan-run", run.id().toString())
                .orElseThrow();
        jobs.createJobQuery().processInstanceId(instance).timers().list().forEach(job -> jobs.executeJob(job.getId()));
        goesOn();
    }

    void completesTheApprovalBehindTheBack(OptimisationRun run) {
        TestHouse.get(Operations.class)
                .complete("signal-plan-run", run.id().toString(), "approve", Map.of("approved", true));
        goesOn();
    }

    void streetWaits(String area, UUID plan, double seconds) {
        TestHouse.get(StreetMeasures.class).record(area, new StreetMeasures.Measure(Instant.now(), plan, seconds, 100));
    }

    private String area(IntUnaryOperator vehicles) {
        String key = "area-" + UUID.randomUUID();
        TestHouse.get(TrafficTakeOver.class).takeOver(new TrafficArea(key, "Probe"));
        var readings = new ArrayList<Detectors.Reading>();
        for (int minute = 1; minute <= 60; minute++) {
            readings.add(
                    new Detectors.Reading("north", now.minusSeconds(60L * minute), vehicles.applyAsInt(minute), 0.1));
        }
        detectors.record(key, readings);
        return key;
    }
}
