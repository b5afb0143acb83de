package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Run;
import java.util.UUID;

/** Keeps each generation in the database, from where another node may go on. */
final class PersistentWatch implements SignalPlanning.SearchWatch {

    private final RunResults results;
    private final UUID id;
    private final Run work;

    PersistentWatch(RunResults results, UUID id, Run work) {
        this.results = results;
        this.id = id;
        this.work = work;
    }

    @Override
    public boolean generation(int generation, double best, byte[] checkpoint) {
        stopWithTheNode();
        return !work.abandoned() && results.generation(id, generation, best, checkpoint);
    }

    @Override
    public boolean goesOn() {
        stopWithTheNode();
        return !work.abandoned() && results.goesOn(id);
    }

    private void stopWithTheNode() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("This node stops; the run (%s) goes on elsewhere.".formatted(id));
        }
    }
}
