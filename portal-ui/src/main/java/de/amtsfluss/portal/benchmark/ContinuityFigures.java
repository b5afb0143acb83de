package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One source hangs, others go on; timers are punctual; what is not known is named (G7, G8, G11). */
final class ContinuityFigures {

    private static final int INTERVAL_SECONDS = 10;
    private static final List<String> OTHERS = List.of(
            "dwd",
            "nina",
            "pegelonline",
            "hygon",
            "autobahn",
            "odl",
            "uba",
            "hydrants-osm",
            "hydrants-brigade",
            "plans");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Portal portal;
    private final StandInSources world;
    private final Figures figures;
    private final ControlRoom room;

    ContinuityFigures(Portal portal, StandInSources world, Figures figures) {
        this.portal = portal;
        this.world = world;
        this.figures = figures;
        this.room = new ControlRoom(portal.address());
    }

    /** Every source that is asked, so often that minutes tell something. */
    void hanging(int minutes) {
        portal.jdbc()
                .sql("update source set interval_seconds = ?, scheduled_by = 'benchmark', next_due_at = now()"
                        + " where semantics <> 'PUSH'")
                .param(INTERVAL_SECONDS)
                .update();
        Portal.pause(Duration.ofSeconds(30));
        var before = Footprint.now(portal);
        Instant begun = Instant.now();
        world.hangs("roadworks");
        while (Instant.now().isBefore(begun.plus(Duration.ofMinutes(minutes)))) {
            room.end(room.alarm(1, 0, 0));
            Portal.pause(Duration.ofSeconds(5));
        }
        var after = Footprint.now(portal);
        var others = new Cycles(portal, begun, INTERVAL_SECONDS);
        figures.atMost(
                "G7 one source hangs %d min: interval of the others, p95 of nominal".formatted(minutes),
                1.2,
                others.p95(OTHERS),
                "");
        figures.atMost("G7 threads more than before", 10, after.threads() - before.threads(), "");
        figures.atMost("G7 database connections more than before", 4, after.connections() - before.connections(), "");
        figures.atMost("G8 lateness of timers, p95", 2, lateness(begun), "s");
    }

    /** Of the five seconds after which a picture is made anew. */
    private double lateness(Instant since) {
        return portal.jdbc()
                .sql("""
                        select percentile_cont(0.95) within group (order by extract(epoch from end_time_ - start_time_) - 5)
                        from engine.act_hi_actinst where act_id_ = 'answersDue' and end_time_ is not null
                            and start_time_ > ?""")
                .param(java.sql.Timestamp.from(since))
                .query(Double.class)
                .single();
    }

    /** With every source answering, then with more and more of them failing. */
    void completeness() {
        world.says("roadworks", "text/csv", new Region().closures("Kanal"));
        room.push(
                "hospitals",
                Map.of(
                        "id",
                        "h1",
                        "name",
                        "Klinikum",
                        "department",
                        "Chirurgie",
                        "free",
                        3,
                        "observedAt",
                        Instant.now().toString()));
        room.push(
                "sensors",
                Map.of(
                        "id",
                        "s1",
                        "address",
                        "Anderswo 9",
                        "device",
                        "Rauchmelder",
                        "alarm",
                        false,
                        "observedAt",
                        Instant.now().toString(),
                        "consentUntil",
                        Instant.now().plusSeconds(86_400).toString()));
        room.push(
                "drones",
                Map.of(
                        "id",
                        "d1",
                        "note",
                        "Start",
                        "author",
                        "Gruppe",
                        "lon",
                        8.0,
                        "lat",
                        51.0,
                        "observedAt",
                        Instant.now().toString()));
        room.push(
                "units",
                Map.of(
                        "unit",
                        "LF20",
                        "callSign",
                        "Florian Probe LF20",
                        "lon",
                        8.0,
                        "lat",
                        51.0,
                        "observedAt",
                        Instant.now().toString()));
        var sources = new Sources(portal);
        await(
                "roadworks up",
                () -> sources.ask("roadworks").outcome().orElseThrow().isSuccess());
        ControlRoom.Told told = room.alarm(1, 0, 0);
        figures.atLeast(
                "G11 completeness with all sources up", 0.9, picture(told).completeness(), "");
        int named = 0;
        for (String source : List.of("roadworks", "dwd", "hydrants-brigade")) {
            world.fails(source);
            down(sources, source);
            named += isNamed(told, source) ? 1 : 0;
        }
        figures.atLeast("G11 failing sources named in the picture, of 3", 3, named, "");
        room.end(told);
    }

    private void down(Sources sources, String source) {
        await(source + " down", () -> {
            sources.ask(source);
            return portal.count("select count(*) from source where key = '%s' and state = 'DOWN'".formatted(source))
                    == 1;
        });
    }

    private boolean isNamed(ControlRoom.Told told, String source) {
        JsonNode content = JsonMapper.shared().readTree(picture(told).content());
        for (JsonNode wanted : content.get("wanted")) {
            for (JsonNode gap : wanted.get("gaps")) {
                if (gap.get("value").asString().equals(source)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Picture picture(ControlRoom.Told told) {
        Pictures pictures = portal.bean(Pictures.class);
        pictures.update(told.emergency());
        return pictures.findNewest(told.emergency(), "fire-brigade").orElseThrow();
    }

    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not come to (%s).".formatted(what));
            }
            Portal.pause();
        }
    }
}
