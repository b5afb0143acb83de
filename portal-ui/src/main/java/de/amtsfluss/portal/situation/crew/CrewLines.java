package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.emergency.EmergencyChanged;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.PictureChanged;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open crew pages of this node. New versions go out right after their commit, those of other nodes within a second.
 * Before anything leaves, the database is asked whether the link is still in force, and the reading is written down.
 */
@Component
final class CrewLines implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CrewLines.class);
    private static final int BEATS_TO_HEARTBEAT = 5;
    private static final int BEATS_TO_CHECK = 2;

    private record Audience(UUID emergency, String organisation) {}

    private final CrewLinks links;
    private final Pictures pictures;
    private final Messages messages;
    private final Set<CrewLine> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crew-lines").factory());
    private long beats;

    CrewLines(CrewLinks links, Pictures pictures, Messages messages) {
        this.links = links;
        this.pictures = pictures;
        this.messages = messages;
        worker.scheduleWithFixedDelay(() -> calmly(this::beat), 1, 1, TimeUnit.SECONDS);
    }

    /** @param after number of the last picture the page saw, 0 for none */
    SseEmitter open(String token, Crew crew, int after) {
        int newest = pictures.findNewest(crew.emergency(), crew.organisation())
                .map(Picture::version)
                .orElse(0);
        var line = new CrewLine(token, crew, after > newest ? 0 : after);
        line.emitter().onCompletion(() -> drop(line));
        line.emitter().onTimeout(() -> drop(line));
        line.emitter().onError(gone -> drop(line));
        lines.add(line);
        soon(() -> greet(line));
        return line.emitter();
    }

    int size() {
        return lines.size();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PictureChanged changed) {
        var audience = new Audience(changed.emergency(), changed.organisation());
        soon(() -> deliver(audience, of(audience)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(EmergencyChanged changed) {
        soon(() -> refuse(lines.stream()
                .filter(line -> line.crew().emergency().equals(changed.emergency()))
                .toList()));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        lines.forEach(CrewLine::cut);
    }

    private void greet(CrewLine line) {
        deliver(new Audience(line.crew().emergency(), line.crew().organisation()), List.of(line));
        line.heartbeat(messages.heartbeat(line.version(), line.hash(), messages.sightings()));
    }

    private void beat() {
        if (lines.isEmpty()) {
            return;
        }
        beats++;
        if (beats % BEATS_TO_CHECK == 0) {
            refuse(lines);
        }
        lines.stream()
                .collect(Collectors.groupingBy(line ->
                        new Audience(line.crew().emergency(), line.crew().organisation())))
                .forEach(this::deliver);
        if (beats % BEATS_TO_HEARTBEAT == 0) {
            var sources = messages.sightings();
            lines.forEach(line -> line.heartbeat(messages.heartbeat(line.version(), line.hash(), sources)));
        }
    }

    private void deliver(Audience audience, List<CrewLine> audienceLines) {
        int seenByAll = audienceLines.stream().mapToInt(CrewLine::version).min().orElse(Integer.MAX_VALUE);
        for (Picture picture : pictures.listAfter(audience.emergency(), audience.organisation(), seenByAll)) {
            List<CrewLine> due = refuse(audienceLines.stream()
                    .filter(line -> line.version() < picture.version())
                    .toList());
            pictures.recordReadings(
                    picture, due.stream().map(line -> line.crew().unit()).toList());
            String message = messages.picture(picture, messages.sightings());
            due.forEach(line -> line.picture(picture.version(), picture.hash(), message));
        }
    }

    /** Ends the lines whose link is no longer in force and returns the others. */
    private List<CrewLine> refuse(Collection<CrewLine> asked) {
        Set<String> inForce =
                links.listInForce(asked.stream().map(CrewLine::token).toList());
        Map<Boolean, List<CrewLine>> sorted =
                asked.stream().collect(Collectors.partitioningBy(line -> inForce.contains(line.token())));
        sorted.get(false).forEach(line -> {
            line.revoke();
            lines.remove(line);
        });
        return sorted.get(true);
    }

    private List<CrewLine> of(Audience audience) {
        return lines.stream()
                .filter(line -> line.crew().emergency().equals(audience.emergency())
                        && line.crew().organisation().equals(audience.organisation()))
                .toList();
    }

    private void drop(CrewLine line) {
        lines.remove(line);
        line.cut();
    }

    private void soon(Runnable work) {
        try {
            worker.execute(() -> calmly(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("The application ends; crew pages will ask the next node", e);
        }
    }

    /** The next beat tries again: a version not delivered is still newer than what the page has. */
    private static void calmly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Crew pages were not served this time; it is tried again within a second", e);
        }
    }
}
