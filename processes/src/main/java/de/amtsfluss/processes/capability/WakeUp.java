package de.amtsfluss.processes.capability;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the runner right after the commit of a transaction in which a model asked for a capability. */
@Component
final class WakeUp implements HistoryEventHandler {

    private final List<Bell> bells = new CopyOnWriteArrayList<>();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricExternalTaskLogEntity log && log.isCreationLog()) {
            callAfterCommit();
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** A bell that rings at each call from now on. */
    Bell bell() {
        var bell = new Bell();
        bells.add(bell);
        return bell;
    }

    private void ring() {
        bells.forEach(Bell::ring);
    }

    private void callAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    static final class Bell {

        private final Semaphore calls = new Semaphore(0);

        void ring() {
            calls.release();
        }

        /** Returns at a call, or when the time is over; calls that came meanwhile count as one. */
        void await(long milliseconds) throws InterruptedException {
            calls.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
            calls.drainPermits();
        }
    }
}
