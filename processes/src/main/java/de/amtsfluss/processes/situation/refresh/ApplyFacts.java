package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.situation.Facts;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a sound answer over: facts, run and source in one transaction, once. */
@Component
final class ApplyFacts implements Capability<ApplyFacts.Request, Capability.Nothing> {

    record Request(long refreshRun) {}

    private final PayloadReading reading;
    private final Facts facts;
    private final RefreshRuns runs;
    private final SourceCourse course;
    private final TransactionTemplate transaction;

    ApplyFacts(
            PayloadReading reading,
            Facts facts,
            RefreshRuns runs,
            SourceCourse course,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.facts = facts;
        this.runs = runs;
        this.course = course;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "apply-facts";
    }

    @Override
    public Lane lane() {
        return Lane.SOURCES;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        RefreshRuns.Open open = runs.run(request.refreshRun());
        if (!open.finished()) {
            List<Observation> observations = readAgain(open);
            transaction.executeWithoutResult(t -> apply(open, observations));
        }
        return new Nothing();
    }

    private List<Observation> readAgain(RefreshRuns.Open open) {
        try {
            return reading.read(open);
        } catch (Unreadable changedReader) {
            throw new IllegalStateException(changedReader);
        }
    }

    private void apply(RefreshRuns.Open open, List<Observation> observations) {
        runs.finish(open.id(), facts.applyAll(open.source(), open.payload(), observations));
        course.applied(open.source(), open.payload(), open.marks());
    }
}
