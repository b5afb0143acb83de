package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Outcome;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what came and decides whether it can be true. Refuses with {@code payloadBad} what nobody can read. */
@Component
final class CheckPayload implements Capability<CheckPayload.Request, CheckPayload.Receipt> {

    record Request(long refreshRun) {}

    /** @param sound whether it may be applied; false if it lost too much to be believed yet */
    record Receipt(boolean sound) {}

    private final PayloadReading reading;
    private final EmptinessGuard guard;
    private final RefreshRuns runs;
    private final SourceCourse course;
    private final TransactionTemplate transaction;

    CheckPayload(
            PayloadReading reading,
            EmptinessGuard guard,
            RefreshRuns runs,
            SourceCourse course,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.guard = guard;
        this.runs = runs;
        this.course = course;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return "check-payload";
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
    public Receipt perform(Request request, Run run) throws Refusal {
        RefreshRuns.Open open = runs.run(request.refreshRun());
        try {
            List<Observation> observations = reading.read(open);
            boolean sound = Boolean.TRUE.equals(transaction.execute(t -> guard.believes(open, observations)));
            if (sound) {
                reading.keep(open, observations);
            }
            return new Receipt(sound);
        } catch (Unreadable bad) {
            transaction.executeWithoutResult(t -> {
                runs.finish(open.id(), Outcome.PARSE_ERROR, 0, bad.getMessage());
                course.failed(open.source());
            });
            throw new Refusal("payloadBad", bad.getMessage());
        }
    }
}
