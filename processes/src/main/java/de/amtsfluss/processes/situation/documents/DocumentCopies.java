package de.amtsfluss.processes.situation.documents;

import de.amtsfluss.processes.situation.Documented;
import de.amtsfluss.processes.situation.FactsChanged;
import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies the documents of plans as soon as a plan is new or changed, one after the other. What does not come, or is no
 * PDF, is asked for again later; an older copy stays.
 */
@Component
final class DocumentCopies implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCopies.class);

    private final FactDocuments documents;
    private final Feeds feeds;
    private final Clock clock;
    private final boolean enabled;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("plan-documents").factory());

    DocumentCopies(
            FactDocuments documents,
            Feeds feeds,
            Clock clock,
            @Value("${amtsfluss.situation.enabled:true}") boolean enabled) {
        this.documents = documents;
        this.feeds = feeds;
        this.clock = clock;
        this.enabled = enabled;
    }

    @EventListener
    void on(FactsChanged changed) {
        if (changed.kinds().contains("plan")) {
            lookAround();
        }
    }

    @Scheduled(fixedDelayString = "${amtsfluss.situation.documents-every:1m}", initialDelayString = "1m")
    void lookAround() {
        if (enabled) {
            worker.execute(this::copyWanted);
        }
    }

    /** Here and now. */
    void copyWanted() {
        documents.listWanted().forEach(this::copy);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void copy(FactDocuments.Wanted wanted) {
        if (!(feeds.find(wanted.source()).orElse(null) instanceof Documented source)) {
            return;
        }
        try {
            Payload document = source.document(wanted.name());
            if (isPdf(document.body())) {
                documents.keep(wanted, document.hash(), document.body(), clock.instant());
            } else {
                LOG.warn("({}) of source ({}) is no PDF and not kept", wanted.name(), wanted.source());
            }
        } catch (FetchFailure e) {
            LOG.warn("({}) of source ({}) did not come: {}", wanted.name(), wanted.source(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("({}) of source ({}) was not kept", wanted.name(), wanted.source(), e);
        }
    }

    private static boolean isPdf(byte[] body) {
        return body.length > 5 && new String(body, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }
}
