package de.amtsfluss.processes.capability;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fetcher and its pool, for the topics of one lane. */
final class LaneRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);
    private static final long POLL_MILLISECONDS = 1_000;

    private final ExternalTaskService tasks;
    private final TaskPerformer performer;
    private final String worker;
    private final List<String> topics;
    private final int threads;
    private final WakeUp.Bell bell;
    private final Semaphore free;
    private volatile boolean running;
    private ExecutorService pool;

    LaneRunner(
            ExternalTaskService tasks,
            TaskPerformer performer,
            String worker,
            List<String> topics,
            int threads,
            WakeUp.Bell bell) {
        this.tasks = tasks;
        this.performer = performer;
        this.worker = worker;
        this.topics = topics;
        this.threads = threads;
        this.bell = bell;
        this.free = new Semaphore(threads);
    }

    /** @return how much was performed, here and now */
    int performDue() {
        List<LockedExternalTask> due = fetch(threads);
        due.forEach(task -> performer.perform(task, worker));
        return due.size();
    }

    void start(String name) {
        running = true;
        pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().name("capability-%s-".formatted(name), 1).factory());
        Thread.ofPlatform().name("capability-fetcher-" + name).start(this::fetchUntilStopped);
    }

    /**
     * What is only fetched is left to the next start or another node.
     *
     * @param interrupting true where work in progress takes minutes and goes on elsewhere from where it stood; else it
     *     is finished
     */
    void stop(boolean interrupting) {
        running = false;
        bell.ring();
        if (interrupting) {
            pool.shutdownNow();
        }
        pool.close();
    }

    private void fetchUntilStopped() {
        while (running) {
            try {
                if (!handOut()) {
                    bell.await(POLL_MILLISECONDS);
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
        if (topics.isEmpty()) {
            return List.of();
        }
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(most, worker, true);
        for (String topic : topics) {
            query = query.topic(topic, CapabilityRunner.LOCK.toMillis())
                    .localVariables()
                    .includeExtensionProperties();
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
}
