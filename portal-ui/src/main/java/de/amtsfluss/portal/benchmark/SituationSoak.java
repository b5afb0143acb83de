package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * An hour ({@code --minutes}) with twelve sources asked every ten seconds, of which two flap, one hangs and one lies,
 * and fifty crew pages. Nothing else may suffer, grow or leak. Ends with 1 if a goal was missed.
 */
public final class SituationSoak {

    private static final int INTERVAL_SECONDS = 10;
    private static final int WARM_UP_MINUTES = 2;
    private static final int EMERGENCIES = 5;
    private static final List<String> SOURCES = List.of(
            "dwd",
            "nina",
            "pegelonline",
            "hygon",
            "autobahn",
            "roadworks",
            "odl",
            "uba",
            "hydrants-osm",
            "hydrants-brigade",
            "plans");
    private static final List<String> FLAPPING = List.of("hygon", "uba");
    private static final String HANGING = "odl";
    private static final String LYING = "pegelonline";
    private static final List<String> LIES = List.of("ok", "empty", "html", "truncated");
    private static final Duration STEP = Duration.ofSeconds(10);

    private final HttpClient http = CrewReader.client();
    private final int feedsPort = PortalProcess.freePort();
    private final List<Footprint> footprints = new ArrayList<>();
    private final List<ControlRoom.Told> told = new ArrayList<>();
    private final List<CrewReader> readers = new ArrayList<>();
    private int unready;

    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf("--minutes");
        int minutes = at < 0 ? 60 : Integer.parseInt(given.get(at + 1));
        Path data = Files.createTempDirectory("amtsfluss-soak");
        var figures = new Figures();
        try {
            new SituationSoak().play(data, minutes, figures);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(figures.missed() ? 1 : 0);
    }

    private void play(Path data, int minutes, Figures figures) {
        String[] settings = Stream.concat(
                        Stream.of(
                                Portal.SITUATION + "true",
                                Portal.WITHOUT_STREET,
                                ControlRoom.SETTING,
                                "--amtsfluss.demo.feeds.port=" + feedsPort),
                        SOURCES.stream()
                                .map(source -> "--amtsfluss.feeds.%s.interval=%ds".formatted(source, INTERVAL_SECONDS)))
                .toArray(String[]::new);
        try (Portal portal = Portal.start(data, settings)) {
            var room = new ControlRoom(portal.address());
            openPages(room);
            mode(HANGING, "hanging");
            Portal.pause(Duration.ofMinutes(Math.min(WARM_UP_MINUTES, minutes)));
            Instant begun = Instant.now();
            Instant end = begun.plus(Duration.ofMinutes(minutes));
            for (int step = 0; Instant.now().isBefore(end); step++) {
                misbehave(step);
                tellPosition(room, step);
                if (step % 6 == 0) {
                    look(portal, begun);
                }
                Portal.pause(STEP);
            }
            judge(portal, begun, minutes, figures);
        }
    }

    private void openPages(ControlRoom room) {
        for (int i = 0; i < EMERGENCIES; i++) {
            told.add(room.alarm(10, 0.002 * i, 0.001 * i));
            told.getLast().pages().forEach(page -> readers.add(CrewReader.open(http, page)));
        }
    }

    private void misbehave(int step) {
        if (step % 6 == 0) {
            FLAPPING.forEach(source -> mode(source, step % 12 == 0 ? "down" : "ok"));
        }
        if (step % 4 == 0) {
            mode(LYING, LIES.get(step / 4 % LIES.size()));
        }
    }

    private static void tellPosition(ControlRoom room, int step) {
        room.push(
                "units",
                Map.of(
                        "unit",
                        "LF20",
                        "callSign",
                        "Florian Probe LF20",
                        "lon",
                        Region.WEST + Region.WIDTH / 2 + 0.0005 * (step % 40),
                        "lat",
                        Region.SOUTH + Region.HEIGHT / 2,
                        "observedAt",
                        Instant.now().toString()));
    }

    private void look(Portal portal, Instant begun) {
        footprints.add(Footprint.now(portal));
        unready += status(portal.address().resolve("/actuator/health/readiness")) == 200 ? 0 : 1;
        System.out.printf(
                "%s %s%n",
                Duration.between(begun, Instant.now()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                footprints.getLast());
    }

    private void judge(Portal portal, Instant begun, int minutes, Figures figures) {
        var cycles = new Cycles(portal, begun, INTERVAL_SECONDS);
        List<String> others = SOURCES.stream()
                .filter(source -> !FLAPPING.contains(source) && !source.equals(HANGING) && !source.equals(LYING))
                .toList();
        figures.told("soak, minutes", minutes, "");
        figures.told("soak, checks of the undisturbed sources", cycles.count(others), "");
        figures.atMost("soak, cycles missed elsewhere", 0, cycles.missed(others), "");
        figures.atMost("soak, interval of the others, p95 of nominal", 1.2, cycles.p95(others), "");
        figures.atMost("soak, unsuccessful checks of the others", 0, cycles.failed(others), "");
        figures.atMost("soak, facts withdrawn for a lie", 0, cycles.withdrawn(LYING), "");
        figures.atMost("soak, minutes in which the portal was not ready", 0, unready, "");
        figures.atMost("soak, pages whose events broke or came out of order", 0, brokenPages(), "");
        Footprint first = footprints.getFirst();
        Footprint last = footprints.getLast();
        figures.atMost("soak, live heap at the end to that at the beginning", 1.15, heap(true) / heap(false), "");
        figures.atMost("soak, threads more than at the beginning", 10, last.threads() - first.threads(), "");
        figures.atMost("soak, open files more than at the beginning", 20, last.openFiles() - first.openFiles(), "");
        figures.atMost("soak, connections more than at the beginning", 4, last.connections() - first.connections(), "");
    }

    /** Mean of the last or the first fifth, in which single collections do not count. */
    private double heap(boolean end) {
        int some = Math.max(1, footprints.size() / 5);
        return footprints.subList(end ? footprints.size() - some : 0, end ? footprints.size() : some).stream()
                .mapToDouble(Footprint::heapMegabytes)
                .average()
                .orElseThrow();
    }

    private long brokenPages() {
        return readers.stream().filter(CrewReader::isDisturbed).count();
    }

    private void mode(String source, String mode) {
        URI uri = URI.create("http://localhost:%d/%s/mode?%s".formatted(feedsPort, source, mode));
        send(HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private int status(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
