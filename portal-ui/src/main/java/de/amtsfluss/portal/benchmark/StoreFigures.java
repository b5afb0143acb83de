package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.situation.Feeds;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.Unreadable;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Facts in great numbers: hydrants taken over, pictures put together, a big warning read (G3, G4, G5). */
final class StoreFigures {

    static final int HYDRANTS = 100_000;
    static final int POLYGONS = 2_000;

    private static final int PICTURES = 200;
    private static final int OPEN = 50;

    private final Portal portal;
    private final Sources sources;
    private final StandInSources world;
    private final Region region;
    private final Figures figures;

    StoreFigures(Portal portal, StandInSources world, Region region, Figures figures) {
        this.portal = portal;
        this.sources = new Sources(portal);
        this.world = world;
        this.region = region;
        this.figures = figures;
    }

    void hydrants() {
        sources.awaitFirst("hydrants-brigade");
        forgetHydrants();
        hydrants("G3 100,000 hydrants, first import", "\n", 100, 6_000, HYDRANTS);
        hydrants("G3 the same again in other bytes", "\r\n", 100, 2_000, 0);
        hydrants("G3 one of a hundred changed", "\n", 50, 2_500, HYDRANTS / 100);
        double heap = LiveHeap.growth(() -> {
            forgetHydrants();
            hydrants("G3 first import under constant collection (told only)", "\r\n", 100, 60_000, HYDRANTS);
        });
        figures.atMost("G3 growth of the live heap in an import", 256, heap, "MB");
    }

    private void hydrants(String figure, String lineEnd, int outOfOrderEvery, double goal, int changed) {
        byte[] table = new String(region.hydrants(HYDRANTS, outOfOrderEvery), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\n", lineEnd)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        world.says("hydrants-brigade", "text/csv", table);
        RefreshRun run = sources.ask("hydrants-brigade");
        expect(run, changed);
        figures.atMost(figure, goal, Sources.milliseconds(run), "ms");
    }

    private void forgetHydrants() {
        portal.jdbc()
                .sql("delete from fact_version where fact in (select id from fact where source = 'hydrants-brigade')")
                .update();
        portal.jdbc().sql("delete from fact where source = 'hydrants-brigade'").update();
    }

    private static void expect(RefreshRun run, int written) {
        int was = run.numbers().added() + run.numbers().changed();
        if (was != written) {
            throw new IllegalStateException("%d facts were written instead of %d: %s".formatted(was, written, run));
        }
    }

    void pictures() {
        sources.ask("dwd");
        long polygons = portal.count("select count(*) from fact where source = 'dwd' and status <> 'GONE'");
        if (polygons != POLYGONS) {
            throw new IllegalStateException("There are %d polygons.".formatted(polygons));
        }
        var room = new ControlRoom(portal.address());
        var told = new ArrayList<ControlRoom.Told>();
        for (int i = 0; i < OPEN; i++) {
            told.add(room.alarm(1, 0.003 * (i % 10) - 0.015, 0.002 * (i / 10) - 0.005));
        }
        Pictures pictures = portal.bean(Pictures.class);
        List<UUID> open = told.stream().map(ControlRoom.Told::emergency).toList();
        open.forEach(pictures::update);
        var durations = new ArrayList<Duration>();
        for (int i = 0; i < PICTURES; i++) {
            UUID one = open.get(i % OPEN);
            durations.addAll(Load.durations(1, () -> pictures.update(one)));
        }
        Collections.sort(durations);
        figures.told("G4 picture of one emergency, median", Load.milliseconds(durations, 0.5), "ms");
        figures.atMost("G4 picture of one emergency, p95", 50, Load.milliseconds(durations, 0.95), "ms");
        var rounds = new ArrayList<Double>();
        for (int round = 0; round < 10; round++) {
            rounds.add(rerank(round, open));
        }
        Collections.sort(rounds);
        figures.told("G4 50 open emergencies after one change, median of 10", Load.median(rounds), "ms");
        figures.atMost("G4 50 open emergencies after one change, slowest of 10", 1_000, rounds.getLast(), "ms");
        told.forEach(room::end);
    }

    /** From the commit of the change to the commit of the last of the new pictures. */
    private double rerank(int round, List<UUID> open) {
        world.says("roadworks", "text/csv", region.closures("Umleitung " + round + "."));
        RefreshRun run = sources.ask("roadworks");
        String newest = """
                select count(distinct emergency) from picture where emergency = any(?)
                    and content like '%%Umleitung %d. gesperrt%%'""".formatted(round);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        UUID[] ids = open.toArray(UUID[]::new);
        while (portal.jdbc().sql(newest).param(ids).query(Long.class).single() < ids.length) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all pictures were brought up to date.");
            }
            Portal.pause();
        }
        return portal.jdbc()
                .sql("""
                        select extract(epoch from max(first) - ?::timestamptz) * 1000 from (
                            select min(computed_at) as first from picture where emergency = any(?)
                                and content like '%%Umleitung %d. gesperrt%%' group by emergency) p""".formatted(round))
                .params(java.sql.Timestamp.from(run.finishedAt().orElseThrow()), ids)
                .query(Double.class)
                .single();
    }

    void weather() {
        byte[] three = WeatherSample.three();
        read(three);
        var durations = Load.durations(20, () -> read(three));
        figures.atMost(
                "G5 three warnings in eight languages, warm, p95", 150, Load.milliseconds(durations, 0.95), "ms");
        byte[] many = WeatherSample.times(three, 100);
        double before = LiveHeap.megabytes();
        var long1 = Load.durations(3, () -> read(many));
        figures.atMost("G5 the same a hundred times, slowest of 3", 4_000, Load.milliseconds(long1, 1), "ms");
        figures.atMost("G5 growth of the live heap", 16, Math.max(0, LiveHeap.megabytes() - before), "MB");
    }

    private void read(byte[] zip) {
        try {
            if (portal.bean(Feeds.class)
                    .reader("dwd")
                    .read(new Payload(zip, "application/zip"))
                    .isEmpty()) {
                throw new IllegalStateException("No warning was read.");
            }
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
