package de.amtsfluss.processes.capability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fetches what models ask for, by priority, and hands it to a pool. One fetcher per node: several would only lock each
 * other out. Woken after each commit that asks for something; looks by itself once a second for what another node or a
 * retry left.
 */
@Component
public class CapabilityRunner implements SmartLifecycle {

    static final Duration LOCK = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(CapabilityRunner.class);
    private static final long POLL_MILLISECONDS = 1_000;

    private final ExternalTaskService tasks;
    private final CapabilityCatalogue catalogue;
    private final TaskPerformer performer;
    private final WakeUp wakeUp;
    private final int threads;
    private final boolean enabled;
    private final Semaphore free;
    private final String worker = hostName() + "-" + UUID.randomUUID();
    private volatile boolean running;
    private ExecutorService pool;
    private Thread fetcher;

    CapabilityRunner(
            ExternalTaskService tasks,
            CapabilityCatalogue catalogue,
            TaskPerformer performer,
            WakeUp wakeUp,
            @Value("${amtsfluss.capabilities.threads:4}") int threads,
            @Value("${amtsfluss.capabilities.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.performer = performer;
        this.wakeUp = wakeUp;
        this.threads = threads;
        this.free = new Semaphore(threads);
    }

    /** Performs all that is due, here and now; for tests. */
    public int drain() {
        int performed = 0;
        for (List<LockedExternalTask> due = fetch(threads); !due.isEmpty(); due = fetch(threads)) {
            due.forEach(task -> performer.perform(task, worker));
            performed += due.size();
        }
        return performed;
    }

    @Override
    public void start() {
        running = true;
        pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("capability-", 1).factory());
        fetcher = Thread.ofPlatform().name("capability-fetcher").start(this::fetchUntilStopped);
    }

    /** Work in progress is finished; what is only fetched is left to the next start or another node. */
    @Override
    public void stop() {
        running = false;
        wakeUp.call();
        pool.close();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fetchUntilStopped() {
        while (running) {
            try {
                if (!handOut()) {
                    wakeUp.await(POLL_MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Fetching failed and is tried again: {}", e.toString());
                pause();
            }
        }
    }

    /** @return false if there was nothing to do */
    private boolean handOut() throws InterruptedException {
        free.acquire();
        int places = 1 + free.drainPermits();
        List<LockedExternalTask> due = List.of();
        try {
            due = running ? fetch(places) : List.of();
        } finally {
            free.release(places - due.size());
        }
        due.forEach(task -> pool.execute(() -> {
            try {
                performer.perform(task, worker);
            } finally {
                free.release();
            }
        }));
        return !due.isEmpty();
    }

    private List<LockedExternalTask> fetch(int most) {
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(most, worker, true);
        for (String topic : catalogue.topics()) {
            query = query.topic(topic, LOCK.toMillis()).localVariables().includeExtensionProperties();
        }
        return query.execute();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
