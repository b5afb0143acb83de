package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunPreview;
import de.amtsfluss.processes.traffic.RunPreviews;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.report.RunReports;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs as the signed-in person may see and steer them. */
@Component
class RunDesk {

    private static final int SHOWN = 100;

    private final Runs runs;
    private final RunPreviews previews;
    private final Plans plans;
    private final RunReports reports;
    private final SignedIn signedIn;

    RunDesk(Runs runs, RunPreviews previews, Plans plans, RunReports reports, SignedIn signedIn) {
        this.runs = runs;
        this.previews = previews;
        this.plans = plans;
        this.reports = reports;
        this.signedIn = signedIn;
    }

    /** Newest first. */
    List<OptimisationRun> list() {
        return runs.list(person(), SHOWN);
    }

    OptimisationRun run(UUID id) {
        return runs.run(person(), id);
    }

    RunPreview preview(String area, RunParameters parameters) {
        return previews.preview(person(), area, parameters);
    }

    OptimisationRun request(String area, RunParameters parameters) {
        return runs.request(person(), area, parameters);
    }

    void cancel(UUID id) {
        runs.cancel(person(), id);
    }

    boolean hasGivenUp(OptimisationRun run) {
        return run.state().active() && run.failure().isPresent() && runs.hasGivenUp(person(), run.id());
    }

    void tryAgain(UUID id) {
        runs.tryAgain(person(), id);
    }

    void approve(UUID id) {
        plans.approve(person(), id);
    }

    void reject(UUID id, String reason) {
        plans.reject(person(), id, reason);
    }

    List<String> summary(UUID id, Locale locale) {
        return reports.summary(person(), id, locale);
    }

    byte[] report(UUID id, Locale locale) {
        return reports.print(person(), id, locale);
    }

    /** The run waits for a second person, and this one is not it. */
    boolean asksAColleague(OptimisationRun run) {
        return run.state() == RunState.AWAITING_APPROVAL && run.requestedBy().equals(person().id());
    }

    private Person person() {
        return signedIn.person();
    }
}
