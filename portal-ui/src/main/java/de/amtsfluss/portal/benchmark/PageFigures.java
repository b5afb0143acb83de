package de.amtsfluss.portal.benchmark;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a crew sees on a real page: the first load, a source that grows stale, a server that dies (G6, G10). */
final class PageFigures {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUNDS = 5;
    private static final String CLOSURE = "Probesperre";
    private static final String SHOWN = "document.querySelector('.facts .fact')?.checkVisibility()";
    private static final String ONLINE = "document.documentElement.dataset.line == 'online'";
    private static final String OFFLINE = "document.documentElement.dataset.line == 'offline'";
    private static final String AGES = "[...document.querySelectorAll('.facts .ages')].map(a => a.innerText).join()";
    private static final String BYTES = """
            String([...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                .reduce((sum, entry) => sum + entry.transferSize, 0))""";

    private final Portal portal;
    private final Figures figures;
    private final ControlRoom room;

    PageFigures(Portal portal, Figures figures) {
        this.portal = portal;
        this.figures = figures;
        this.room = new ControlRoom(portal.address());
    }

    /** On a line of 400 kbit/s with a round trip of 300 ms, nothing in any cache. */
    void firstLoad() {
        List<Duration> loads = new ArrayList<>();
        double bytes = 0;
        ControlRoom.Told told = room.alarm(ROUNDS, 0, 0);
        for (URI page : told.pages()) {
            try (Chromium browser = Chromium.start().orElseThrow()) {
                slow(browser);
                long begun = System.nanoTime();
                browser.open(page);
                browser.await(SHOWN, PATIENCE);
                loads.add(Duration.ofNanos(System.nanoTime() - begun));
                browser.await(ONLINE, PATIENCE);
                bytes = Math.max(bytes, Double.parseDouble(browser.evaluate(BYTES)));
            }
        }
        room.end(told);
        Collections.sort(loads);
        figures.atMost("G10 first load", 250, bytes / 1_000, "kB");
        figures.atMost(
                "G10 first fact readable at 400 kbit/s and 300 ms, slowest of 5",
                4,
                Load.milliseconds(loads, 1) / 1_000,
                "s");
    }

    private static void slow(Chromium browser) {
        browser.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 300, "downloadThroughput", 50_000, "uploadThroughput", 50_000));
    }

    /** From the moment the last check of a source becomes too old to the page, and to the server's picture, saying so. */
    void stale(StandInSources world, Region region) {
        var sources = new Sources(portal);
        world.says("roadworks", "text/csv", region.closures(CLOSURE));
        sources.ask("roadworks");
        sources.pause("roadworks");
        ControlRoom.Told told = room.alarm(1, 0, 0);
        List<Duration> late = new ArrayList<>();
        try (Chromium browser = Chromium.start().orElseThrow()) {
            browser.open(told.pages().getFirst());
            browser.await(ONLINE, PATIENCE);
            for (int i = 0; i < ROUNDS; i++) {
                late.add(late(browser));
            }
        }
        sources.desk().resume(Sources.ADMINISTRATOR, "roadworks");
        room.end(told);
        Collections.sort(late);
        figures.atMost("G6 source stale -> page says so, slowest of 5", 5, Load.milliseconds(late, 1) / 1_000, "s");
    }

    private Duration late(Chromium browser) {
        age("now()");
        browser.await(closureIs("fresh"), PATIENCE);
        Instant due = Instant.now().plusSeconds(8);
        age("now() + interval '8 seconds' - stale_seconds * interval '1 second'");
        browser.await(closureIs("stale"), PATIENCE);
        Duration late = Duration.between(due, Instant.now());
        return late.isNegative() ? Duration.ZERO : late;
    }

    private static String closureIs(String freshness) {
        return "[...document.querySelectorAll('.fact')].some(f => f.innerText.includes('" + CLOSURE
                + "') && f.querySelector('.check').dataset.fresh == '" + freshness + "')";
    }

    private void age(String checkedAt) {
        portal.jdbc()
                .sql("update source set last_success_at = " + checkedAt + " where key = 'roadworks'")
                .update();
    }

    /** The page says so, and ages go on. */
    static void serverKilled(PortalProcess server, Figures figures) {
        var remote = new ControlRoom(server.url("/"));
        ControlRoom.Told told = remote.alarm(1, 0, 0);
        try (Chromium browser = Chromium.start().orElseThrow()) {
            browser.open(told.pages().getFirst());
            browser.await(ONLINE, PATIENCE);
            browser.await(SHOWN, PATIENCE);
            server.freeze();
            double silent = browser.await(OFFLINE, PATIENCE);
            figures.atMost("G6 server silent, connection open -> page says offline", 15, silent / 1_000, "s");
            server.thaw();
            browser.await(ONLINE, PATIENCE);
            server.kill();
            double noticed = browser.await(OFFLINE, PATIENCE);
            figures.atMost("G6 server killed -> page says that it is offline", 15, noticed / 1_000, "s");
            String ages = browser.evaluate(AGES);
            double run = browser.await("(" + AGES + ") != " + quoted(ages), PATIENCE);
            figures.atMost("G6 ages go on without a server, next change after", 70, run / 1_000, "s");
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
