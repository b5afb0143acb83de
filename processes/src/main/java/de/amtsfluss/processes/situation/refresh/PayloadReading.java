package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Plausibility;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the bytes of a run to observations that can be true; whatever a reader trips over, the payload is to blame. */
@Component
final class PayloadReading {

    private final Feeds feeds;
    private final RawPayloads payloads;
    private final Plausibility plausibility;

    PayloadReading(Feeds feeds, RawPayloads payloads, Plausibility plausibility) {
        this.feeds = feeds;
        this.payloads = payloads;
        this.plausibility = plausibility;
    }

    List<Observation> read(RefreshRuns.Open run) throws Unreadable {
        return read(run.source(), payloads.load(run.payload()));
    }

    List<Observation> read(String source, Payload payload) throws Unreadable {
        if (payload.body().length == 0) {
            throw new Unreadable("The answer of (%s) has no content.".formatted(source));
        }
        if (payload.isPage()) {
            throw new Unreadable(
                    "(%s) answered with a page for people. Maybe its portal is being repaired.".formatted(source));
        }
        try {
            return plausibility.check(feeds.reader(source).read(payload));
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable("The answer of (%s) is not as agreed: %s".formatted(source, e), e);
        }
    }
}
