package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Events wait in its own queue and leave on its own thread, so that a page in a tunnel holds up no other;
 * when too many wait, the line is cut, and the page asks again from the last event it saw.
 */
final class CrewLine {

    private static final int WAITING_AT_MOST = 64;

    private record Event(String name, String id, String data) {

        static final Event END = new Event("", "", "");
    }

    private final String token;
    private final Crew crew;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
    private int version;
    private String hash = "";

    CrewLine(String token, Crew crew, int version) {
        this.token = token;
        this.crew = crew;
        this.version = version;
        Thread.ofVirtual().name("crew-line").start(this::send);
    }

    String token() {
        return token;
    }

    Crew crew() {
        return crew;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Number of the newest picture that was put into the queue. */
    int version() {
        return version;
    }

    String hash() {
        return hash;
    }

    void picture(int next, String nextHash, String data) {
        version = next;
        hash = nextHash;
        offer(new Event("picture", String.valueOf(next), data));
    }

    void heartbeat(String data) {
        offer(new Event("heartbeat", "", data));
    }

    /** Tells the page that its access is over, whatever else waits. */
    void revoke() {
        waiting.clear();
        waiting.add(new Event("revoked", "", "{}"));
        waiting.add(Event.END);
    }

    void cut() {
        waiting.clear();
        waiting.add(Event.END);
    }

    private void offer(Event event) {
        if (waiting.size() >= WAITING_AT_MOST) {
            cut();
        } else {
            waiting.add(event);
        }
    }

    private void send() {
        try {
            for (Event event = waiting.take(); event != Event.END; event = waiting.take()) {
                SseEmitter.SseEventBuilder built =
                        SseEmitter.event().name(event.name()).data(event.data());
                emitter.send(event.id().isEmpty() ? built : built.id(event.id()));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
