package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.emergency.EmergencyChanged;
import de.amtsfluss.processes.situation.picture.PictureChanged;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open crew pages of this node. New versions go out right after their commit, those of other nodes in a second. */
@Component
final class CrewLines implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CrewLines.class);
    private static final int BEATS_TO_HEARTBEAT = 5;
    private static final int BEATS_TO_CHECK = 2;

    private final CrewDelivery delivery;
    private final Set<CrewLine> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crew-lines").factory());
    private volatile boolean running;
    private long beats;

    CrewLines(CrewDelivery delivery) {
        this.delivery = delivery;
    }

    /** @param after number of the last picture the page saw, 0 for none */
    SseEmitter open(String token, Crew crew, int after) {
        var line = new CrewLine(token, crew, after);
        line.emitter().onCompletion(() -> drop(line));
        line.emitter().onTimeout(() -> drop(line));
        line.emitter().onError(gone -> drop(line));
        lines.add(line);
        soon(() -> {
            delivery.deliver(List.of(line));
            delivery.heartbeat(List.of(line));
        });
        return line.emitter();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PictureChanged changed) {
        soon(() -> delivery.deliver(select(crew -> crew.emergency().equals(changed.emergency())
                && crew.organisation().equals(changed.organisation()))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(EmergencyChanged changed) {
        soon(() -> delivery.refuse(select(crew -> crew.emergency().equals(changed.emergency()))));
    }

    @Override
    public void start() {
        running = true;
        worker.scheduleWithFixedDelay(() -> calmly(this::beat), 1, 1, TimeUnit.SECONDS);
    }

    /** Before the web server waits for open requests: these would never end by themselves. */
    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
        lines.forEach(CrewLine::cut);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void beat() {
        beats++;
        if (beats % BEATS_TO_CHECK == 0) {
            delivery.refuse(lines);
        }
        delivery.deliver(lines);
        if (beats % BEATS_TO_HEARTBEAT == 0) {
            delivery.heartbeat(lines);
        }
    }

    private List<CrewLine> select(Predicate<Crew> crews) {
        return lines.stream().filter(line -> crews.test(line.crew())).toList();
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
