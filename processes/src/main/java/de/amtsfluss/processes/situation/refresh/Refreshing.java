package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.engine.Operations;
import org.springframework.stereotype.Component;

/** Starts the refresh of a source that is due, here and now; while the house runs, its clock does that. */
@Component
public class Refreshing {

    private final RefreshClock clock;
    private final Operations operations;

    Refreshing(RefreshClock clock, Operations operations) {
        this.clock = clock;
        this.operations = operations;
    }

    public void startIfDue(String source) {
        clock.startDue(source);
    }

    /** Ends the instance of a source wherever it stands. */
    public void forget(String source) {
        operations.cancel(RefreshClock.PROCESS, source, "forgotten");
    }
}
