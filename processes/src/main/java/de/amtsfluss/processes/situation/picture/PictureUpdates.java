package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.FactsChanged;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import java.util.HashSet;
import java.util.Map;
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
 * Keeps the pictures of open emergencies up to date: at once when facts change, looking only at what changed; and every
 * few seconds for what changes by time alone, such as a source that went silent or a release that ended.
 * Neither waits for the other.
 */
@Component
final class PictureUpdates implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PictureUpdates.class);

    private final Emergencies emergencies;
    private final Pictures pictures;
    private final Map<UUID, Set<String>> changed = new ConcurrentHashMap<>();
    private final Set<UUID> due = ConcurrentHashMap.newKeySet();
    private final ExecutorService changes = worker("picture-changes");
    private final ExecutorService rounds = worker("picture-rounds");

    PictureUpdates(Emergencies emergencies, Pictures pictures) {
        this.emergencies = emergencies;
        this.pictures = pictures;
    }

    /** All open emergencies are looked at; where nothing changed, there is no new version. */
    @EventListener
    void on(FactsChanged news) {
        for (Emergency emergency : emergencies.listOpen()) {
            if (changed.merge(emergency.id(), news.kinds(), PictureUpdates::both) == news.kinds()) {
                changes.execute(() -> update(emergency.id(), changed.remove(emergency.id())));
            }
        }
    }

    @Scheduled(fixedDelayString = "${amtsfluss.situation.pictures-every:3s}")
    void lookAtAll() {
        emergencies.listOpen().stream()
                .map(Emergency::id)
                .filter(due::add)
                .forEach(id -> rounds.execute(() -> {
                    due.remove(id);
                    calmly(id, () -> pictures.lookAgain(id));
                }));
    }

    @Override
    public void destroy() {
        changes.shutdownNow();
        rounds.shutdownNow();
    }

    private void update(UUID emergency, Set<String> kinds) {
        if (kinds != null) {
            calmly(emergency, () -> pictures.update(emergency, kinds));
        }
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static void calmly(UUID emergency, Runnable update) {
        try {
            update.run();
        } catch (RuntimeException e) {
            LOG.warn("The picture of emergency {} was not updated; it is tried again soon", emergency, e);
        }
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
