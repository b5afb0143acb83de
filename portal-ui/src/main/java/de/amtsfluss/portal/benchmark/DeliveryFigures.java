package de.amtsfluss.portal.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** From the world to the crews' pages (G1, G2). */
final class DeliveryFigures {

    private static final int ROUNDS = 20;
    private static final int EMERGENCIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Portal portal;
    private final Sources sources;
    private final StandInSources world;
    private final Region region;
    private final Figures figures;

    DeliveryFigures(Portal portal, StandInSources world, Region region, Figures figures) {
        this.portal = portal;
        this.sources = new Sources(portal);
        this.world = world;
        this.region = region;
        this.figures = figures;
    }

    void alarms() {
        var room = new ControlRoom(portal.address());
        Load.durations(10, () -> room.end(room.alarm(2, 0, 0)));
        List<ControlRoom.Told> told = new ArrayList<>();
        List<Duration> stored = Load.durations(50, () -> told.add(room.alarm(2, 0.0002 * told.size(), 0)));
        figures.atMost("G1 alarm -> answered, first picture stored, p95", 500, Load.milliseconds(stored, 0.95), "ms");
        figures.atMost("G1 alarm -> picture with all forced answers, p95", 8, secondVersion(told), "s");
        told.forEach(room::end);
        Chromium.start()
                .ifPresentOrElse(
                        browser -> onScreen(room, browser), () -> figures.missing("G1 on screen", "no Chromium"));
    }

    /** The process asks all wanted sources at once and makes the picture anew some seconds later. */
    private double secondVersion(List<ControlRoom.Told> told) {
        String sql = """
                select extract(epoch from u.end_time_ - p.start_time_) as seconds
                from engine.act_hi_procinst p join engine.act_hi_actinst u on u.proc_inst_id_ = p.proc_inst_id_
                    and u.act_id_ = 'updatePicture' and u.end_time_ is not null
                where p.business_key_ = any(?) order by 1""";
        String[] keys = told.stream().map(one -> one.emergency().toString()).toArray(String[]::new);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Double> seconds = List.of();
        while (seconds.size() < keys.length && System.nanoTime() < deadline) {
            Portal.pause();
            seconds = portal.jdbc().sql(sql).param(keys).query(Double.class).list();
        }
        return seconds.size() < keys.length
                ? PATIENCE.toSeconds()
                : seconds.get((int) Math.ceil(keys.length * 0.95) - 1);
    }

    private void onScreen(ControlRoom room, Chromium browser) {
        try (browser) {
            ControlRoom.Told told = room.alarm(2, 0, 0);
            browser.open(told.pages().getFirst());
            browser.await("document.documentElement.dataset.line == 'online'", PATIENCE);
            List<Duration> shown = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String address = "Probeweg " + (i + 2) + ", Paderborn";
                long begun = System.nanoTime();
                room.alarm(told.dispatchNumber(), address, 2, 0.0003 * i, 0);
                browser.await("document.getElementById('address').textContent.includes('" + address + "')", PATIENCE);
                shown.add(Duration.ofNanos(System.nanoTime() - begun));
            }
            Collections.sort(shown);
            figures.atMost(
                    "G1 alarm -> on the screen of an open page, p95", 1_000, Load.milliseconds(shown, 0.95), "ms");
            room.end(told);
        }
    }

    /** From the moment a source hands out something new to its arrival at every page. */
    void pages(int pages, double goal) {
        var room = new ControlRoom(portal.address());
        List<ControlRoom.Told> told = new ArrayList<>();
        List<CrewReader> readers = new ArrayList<>();
        HttpClient client = CrewReader.client();
        for (int i = 0; i < EMERGENCIES; i++) {
            told.add(room.alarm(pages / EMERGENCIES, 0.002 * i, 0.001 * i));
            for (URI page : told.getLast().pages()) {
                readers.add(CrewReader.open(client, page));
            }
        }
        awaitAll(readers, reader -> !reader.versions().isEmpty());
        List<Duration> ways = new ArrayList<>();
        List<Duration> pushed = new ArrayList<>();
        for (int round = -3; round < ROUNDS; round++) {
            List<Duration> way = fromSource(pages + "/" + round, readers);
            List<Duration> push = fromPush(room, pages + "/" + round, readers);
            if (round >= 0) {
                ways.addAll(way);
                pushed.addAll(push);
            }
        }
        Collections.sort(ways);
        Collections.sort(pushed);
        figures.told("G2 source changed -> on %d pages, median".formatted(pages), Load.milliseconds(ways, 0.5), "ms");
        figures.atMost(
                "G2 source changed -> on %d pages, p95".formatted(pages), goal, Load.milliseconds(ways, 0.95), "ms");
        figures.told("G2 message pushed -> on %d pages, p95".formatted(pages), Load.milliseconds(pushed, 0.95), "ms");
        figures.atMost(
                "G2 events lost, twice or out of order on %d pages".formatted(pages), 0, faults(told, readers), "");
        readers.forEach(CrewReader::close);
        told.forEach(room::end);
        client.shutdownNow();
    }

    private List<Duration> fromSource(String mark, List<CrewReader> readers) {
        String text = "Sperre " + mark + " gesperrt";
        readers.forEach(reader -> reader.await(text));
        world.says("roadworks", "text/csv", region.closures("Sperre " + mark));
        sources.ask("roadworks");
        return since(world.lastChangedAnswer("roadworks"), text, readers);
    }

    private List<Duration> fromPush(ControlRoom room, String mark, List<CrewReader> readers) {
        String text = "Zelt " + mark;
        readers.forEach(reader -> reader.await(text));
        long begun = System.nanoTime();
        room.push(
                "drones",
                Map.of(
                        "id",
                        "drone-1",
                        "note",
                        text,
                        "author",
                        "Drohnengruppe",
                        "lon",
                        Region.WEST + Region.WIDTH / 2,
                        "lat",
                        Region.SOUTH + Region.HEIGHT / 2,
                        "observedAt",
                        java.time.Instant.now().toString()));
        return since(begun, text, readers);
    }

    private static List<Duration> since(long begun, String text, List<CrewReader> readers) {
        awaitAll(readers, reader -> reader.seenAt(text) != 0);
        return readers.stream()
                .map(reader -> Duration.ofNanos(reader.seenAt(text) - begun))
                .toList();
    }

    private double faults(List<ControlRoom.Told> told, List<CrewReader> readers) {
        long faults = readers.stream().filter(CrewReader::isDisturbed).count();
        int each = readers.size() / told.size();
        for (int i = 0; i < readers.size(); i++) {
            long newest = portal.count("select max(version) from picture where emergency = '%s'"
                    .formatted(told.get(i / each).emergency()));
            faults += newest - readers.get(i).versions().getLast() > 1 ? 1 : 0;
        }
        return faults;
    }

    private static void awaitAll(List<CrewReader> readers, java.util.function.Predicate<CrewReader> done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!readers.stream().allMatch(done)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d pages did not get it."
                        .formatted(readers.stream().filter(done.negate()).count(), readers.size()));
            }
            Portal.pause();
        }
    }
}
