package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Fetched;
import de.amtsfluss.processes.situation.Answer.NotModified;
import de.amtsfluss.processes.situation.Facts;
import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a source once and keeps what it answers. */
@Component
final class FetchSource implements Capability<FetchSource.Request, FetchSource.Receipt> {

    /** @param source key of the source */
    record Request(String source) {}

    /** @param refreshRun number of the run, @param news whether there is something to check */
    record Receipt(long refreshRun, boolean news) {}

    private final Feeds feeds;
    private final RefreshRuns runs;
    private final RawPayloads payloads;
    private final SourceCourse course;
    private final FetchEnds ends;

    FetchSource(Feeds feeds, RefreshRuns runs, RawPayloads payloads, SourceCourse course, FetchEnds ends) {
        this.feeds = feeds;
        this.runs = runs;
        this.payloads = payloads;
        this.course = course;
        this.ends = ends;
    }

    @Override
    public String topic() {
        return "fetch-source";
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
    public Receipt perform(Request request, Run run) {
        String source = request.source();
        long id = runs.begin(source, run.key());
        course.attempted(source);
        SourceCourse.Applied applied = course.applied(source);
        try {
            Answer answer = feeds.feed(source).fetch(applied.marks());
            return new Receipt(id, isNews(source, id, applied, answer));
        } catch (FetchFailure failure) {
            ends.failed(source, id, failure);
            throw failure;
        }
    }

    private boolean isNews(String source, long run, SourceCourse.Applied applied, Answer answer) {
        return switch (answer) {
            case NotModified same -> {
                ends.unchanged(source, run, Outcome.UNCHANGED_304, 304);
                yield false;
            }
            case Fetched fetched -> {
                String hash = fetched.payload().hash();
                if (hash.equals(applied.payload())) {
                    ends.unchanged(source, run, Outcome.UNCHANGED_HASH, fetched.status());
                    yield false;
                }
                payloads.keep(source, hash, fetched.payload());
                runs.received(run, fetched.status(), hash, fetched.marks());
                yield true;
            }
        };
    }

    /** Both ends of a run that brought nothing, each in one transaction. */
    @Component
    static final class FetchEnds {

        private final RefreshRuns runs;
        private final SourceCourse course;
        private final Facts facts;
        private final TransactionTemplate transaction;

        FetchEnds(RefreshRuns runs, SourceCourse course, Facts facts, TransactionTemplate transaction) {
            this.runs = runs;
            this.course = course;
            this.facts = facts;
            this.transaction = transaction;
        }

        void unchanged(String source, long run, Outcome outcome, int status) {
            transaction.executeWithoutResult(t -> {
                runs.finish(run, outcome, status, null);
                course.confirmed(source);
                facts.confirm(source);
            });
        }

        void failed(String source, long run, FetchFailure failure) {
            Outcome outcome = failure.isLate() ? Outcome.TIMEOUT : Outcome.HTTP_ERROR;
            transaction.executeWithoutResult(t -> {
                runs.finish(run, outcome, failure.status(), failure.getMessage());
                course.failed(source);
            });
        }
    }
}
