package de.amtsfluss.processes.situation.refresh;

import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Plausibility;
import de.amtsfluss.processes.situation.Unreadable;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * From the bytes of a run to observations that can be true; whatever a reader trips over, the payload is to blame. What
 * was read to be checked is kept for a moment, as far as memory allows, and need not be read again to be applied.
 */
@Component
final class PayloadReading {

    private static final int MOST_KEPT = 32;

    private final Feeds feeds;
    private final RawPayloads payloads;
    private final Plausibility plausibility;
    private final Map<Long, SoftReference<List<Observation>>> kept = new ConcurrentHashMap<>();

    PayloadReading(Feeds feeds, RawPayloads payloads, Plausibility plausibility) {
        this.feeds = feeds;
        this.payloads = payloads;
        this.plausibility = plausibility;
    }

    List<Observation> read(RefreshRuns.Open run) throws Unreadable {
        SoftReference<List<Observation>> before = kept.remove(run.id());
        List<Observation> observations = before == null ? null : before.get();
        return observations == null ? read(run.source(), payloads.load(run.payload())) : observations;
    }

    /** For who applies them, if that is on this node; at most some runs at once are between their check and that. */
    void keep(RefreshRuns.Open run, List<Observation> observations) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(run.id(), new SoftReference<>(observations));
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
