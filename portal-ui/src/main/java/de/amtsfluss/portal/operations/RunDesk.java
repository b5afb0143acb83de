package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.Runs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs as the signed-in person may see and steer them. */
@Component
class RunDesk {

    private static final int SHOWN = 50;

    private final Runs runs;
    private final Plans plans;
    private final SignedIn signedIn;

    RunDesk(Runs runs, Plans plans, SignedIn signedIn) {
        this.runs = runs;
        this.plans = plans;
        this.signedIn = signedIn;
    }

    /** Newest first. */
    List<OptimisationRun> list() {
        return runs.list(person(), SHOWN);
    }

    OptimisationRun run(UUID id) {
        return runs.run(person(), id);
    }

    OptimisationRun request(String area, RunParameters parameters) {
        return runs.request(person(), area, parameters);
    }

    void cancel(UUID id) {
        runs.cancel(person(), id);
    }

    void approve(UUID id) {
        plans.approve(person(), id);
    }

    void reject(UUID id) {
        plans.reject(person(), id);
    }

    /** The run waits for a second person, and this one is not it. */
    boolean asksAColleague(OptimisationRun run) {
        return run.state() == RunState.AWAITING_APPROVAL && run.requestedBy().equals(person().id());
    }

    private Person person() {
        return signedIn.person();
    }
}
