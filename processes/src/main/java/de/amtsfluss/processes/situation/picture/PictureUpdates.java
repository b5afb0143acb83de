package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.FactsChanged;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the pictures of open emergencies up to date: at once when facts change, and every few seconds for what changes
 * by time alone, such as a source that went silent or a release that ended.
 */
@Component
final class PictureUpdates implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PictureUpdates.class);

    private final Emergencies emergencies;
    private final Pictures pictures;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pictures").factory());

    PictureUpdates(Emergencies emergencies, Pictures pictures) {
        this.emergencies = emergencies;
        this.pictures = pictures;
    }

    /** Facts are far fewer than emergencies are far apart: all open ones are looked at, unchanged ones cost no version. */
    @EventListener
    void on(FactsChanged changed) {
        lookAtAll();
    }

    @Scheduled(fixedDelayString = "${amtsfluss.situation.pictures-every:3s}")
    void lookAtAll() {
        emergencies.listOpen().stream().map(Emergency::id).filter(waiting::add).forEach(this::enqueue);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void enqueue(UUID emergency) {
        worker.execute(() -> {
            waiting.remove(emergency);
            try {
                pictures.update(emergency);
            } catch (RuntimeException e) {
                LOG.warn("The picture of emergency {} was not updated; it is tried again soon", emergency, e);
            }
        });
    }
}
