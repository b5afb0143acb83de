package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.capability.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes on a run who works at which step, and what went wrong there. */
@Component
class RunSteps {

    private final RunTable table;
    private final String worker = host() + "-" + ProcessHandle.current().pid();

    RunSteps(RunTable table) {
        this.table = table;
    }

    interface Work<O> {

        O on(OptimisationRun run) throws Refusal;
    }

    /** @throws Refusal also if nobody waits for the run any more */
    <O> O perform(String runId, String step, Work<O> work) throws Refusal {
        UUID id = UUID.fromString(runId);
        if (!table.begin(id, step, worker)) {
            throw new Refusal("runEnded", "The run (%s) is not under way any more.".formatted(id));
        }
        try {
            return work.on(table.run(id));
        } catch (RuntimeException e) {
            table.fail(id, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
