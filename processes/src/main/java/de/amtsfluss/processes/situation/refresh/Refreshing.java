package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.engine.Operations;
import org.springframework.stereotype.Component;

/** Starts what is due here and now, for tests and benchmarks; while the house runs, its clock does it. */
@Component
public class Refreshing {

    private final RefreshClock clock;
    private final Operations operations;

    Refreshing(RefreshClock clock, Operations operations) {
        this.clock = clock;
        this.operations = operations;
    }

    public void startDue() {
        clock.startAllDue();
    }

    /** Ends the instance of a source wherever it stands. */
    public void forget(String source) {
        operations.cancel(RefreshClock.PROCESS, source, "forgotten");
    }
}
