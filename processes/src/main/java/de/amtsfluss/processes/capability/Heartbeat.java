package de.amtsfluss.processes.capability;

import de.amtsfluss.processes.cases.CaseNumber;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps the lock of work in progress, so that nobody else begins it as long as this node lives. */
@Component
final class Heartbeat implements DisposableBean {

    private static final long BEAT_SECONDS = CapabilityRunner.LOCK.toSeconds() / 3;

    private final ExternalTaskService tasks;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("capability-heartbeat").factory());

    Heartbeat(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    WatchedRun watch(LockedExternalTask task, String worker) {
        return new WatchedRun(task, worker);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    final class WatchedRun implements Run, AutoCloseable {

        private final LockedExternalTask task;
        private final String worker;
        private final Future<?> beat;
        private volatile boolean abandoned;
        private boolean closed;

        private WatchedRun(LockedExternalTask task, String worker) {
            this.task = task;
            this.worker = worker;
            this.beat = clock.scheduleAtFixedRate(this::extend, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public String key() {
            return task.getId();
        }

        @Override
        public CaseNumber caseNumber() {
            if (task.getBusinessKey() == null) {
                throw new IllegalStateException(
                        "The process (%s) serves no case.".formatted(task.getProcessDefinitionKey()));
            }
            return new CaseNumber(task.getBusinessKey());
        }

        @Override
        public void stillWorking(String note) {
            extend();
        }

        @Override
        public boolean abandoned() {
            return abandoned;
        }

        /** From here on nothing touches the task but whoever completes it. */
        synchronized void rest() {
            closed = true;
            beat.cancel(false);
        }

        @Override
        public void close() {
            rest();
        }

        private synchronized void extend() {
            if (closed) {
                return;
            }
            try {
                tasks.extendLock(task.getId(), worker, CapabilityRunner.LOCK.toMillis());
            } catch (ProcessEngineException gone) {
                abandoned = true;
            }
        }
    }
}
