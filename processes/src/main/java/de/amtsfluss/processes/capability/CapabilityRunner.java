package de.amtsfluss.processes.capability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fetches what models ask for, by priority, and hands it to a pool per {@link Lane}. One fetcher per lane and node:
 * several would only lock each other out. Woken after each commit that asks for something; looks by itself once a
 * second for what another node or a retry left.
 */
@Component
public class CapabilityRunner implements SmartLifecycle {

    /** So long work lies after its node was killed; a living node extends it in time. */
    static final Duration LOCK = Duration.ofSeconds(20);

    private final Map<Lane, LaneRunner> lanes = new EnumMap<>(Lane.class);
    private final LaneSettings settings;
    private volatile boolean running;

    CapabilityRunner(
            ExternalTaskService tasks,
            CapabilityCatalogue catalogue,
            TaskPerformer performer,
            WakeUp wakeUp,
            LaneSettings settings) {
        this.settings = settings;
        String worker = hostName() + "-" + UUID.randomUUID();
        for (Lane lane : Lane.values()) {
            int threads = Math.max(1, settings.threads(lane));
            lanes.put(lane, new LaneRunner(tasks, performer, worker, catalogue.topics(lane), threads, wakeUp.bell()));
        }
    }

    /** Performs all that is due, here and now; for tests. */
    public int drain() {
        int performed = 0;
        int before;
        do {
            before = performed;
            for (LaneRunner lane : lanes.values()) {
                performed += lane.performDue();
            }
        } while (performed > before);
        return performed;
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach((lane, runner) -> {
            if (settings.threads(lane) > 0) {
                runner.start(lane.name().toLowerCase(Locale.ROOT));
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach((lane, runner) -> {
            if (settings.threads(lane) > 0) {
                runner.stop(lane == Lane.LENGTHY);
            }
        });
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
