package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.schedule.DayKind;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.ScheduleOrder;
import de.amtsfluss.processes.traffic.schedule.Schedules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the moment a schedule is due to the plan in the street, and how pages answer meanwhile. */
final class RunFigures {

    static final Person ENGINEER = new Person("verkehr", "Vera", "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());
    private static final Person COLLEAGUE = new Person("leitung", "Lena", "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Figures figures;
    private final HttpClient http = HttpClient.newHttpClient();

    RunFigures(Figures figures) {
        this.figures = figures;
    }

    void measure(Path data) throws IOException, InterruptedException {
        try (Portal portal = Portal.start(data)) {
            Optional<TrafficArea> area =
                    portal.bean(TrafficAreas.class).listAreas().stream().findFirst();
            if (area.isEmpty()) {
                figures.missing("schedule due -> plan in the street", "no area");
                return;
            }
            awaitReadings(portal, area.get().key());
            run(portal, area.get().key());
        }
    }

    private void run(Portal portal, String area) throws IOException, InterruptedException {
        Instant due = Instant.now().plusSeconds(2);
        portal.bean(Schedules.class)
                .create(
                        ENGINEER,
                        new ScheduleOrder(
                                area,
                                "benchmark",
                                Optional.empty(),
                                Optional.of(due),
                                ZoneId.of("Europe/Berlin"),
                                DayKind.ANY,
                                Schedule.Missed.SKIP,
                                RunParameters.USUAL));
        List<Duration> pages = new ArrayList<>();
        Optional<OptimisationRun> run = Optional.empty();
        while (run.isEmpty() || !ended(run.get())) {
            if (Instant.now().isAfter(due.plus(PATIENCE))) {
                figures.missing("schedule due -> plan in the street", "too long");
                return;
            }
            pages.add(page(portal.address()));
            run = portal.bean(Runs.class).list(ENGINEER, 1).stream().findFirst();
        }
        figures.told(
                "  until somebody can approve",
                Duration.between(due, Instant.now()).toMillis() / 1_000.0,
                "s");
        if (run.get().state() == RunState.AWAITING_APPROVAL) {
            portal.bean(Plans.class).approve(COLLEAGUE, run.get().id());
            while (portal.count(
                            "select count(*) from plan_publication where reason = 'RUN' and handed_out_at is not null")
                    == 0) {
                pages.add(page(portal.address()));
            }
        }
        double minutes = Duration.between(due, Instant.now()).toMillis() / 60_000.0;
        figures.told("run ended as " + run.get().state(), run.get().generation(), "generations");
        figures.atMost("schedule due -> plan in the street, or not offered", 5, minutes, "min");
        pages.sort(null);
        figures.atMost("pages meanwhile, p95", 500, Load.milliseconds(pages, 0.95), "ms");
        figures.told("  pages asked", pages.size(), "");
    }

    private static boolean ended(OptimisationRun run) {
        return run.state() != RunState.QUEUED && run.state() != RunState.RUNNING;
    }

    /** The street of the demo has told enough for a run. */
    private static void awaitReadings(Portal portal, String area) {
        Instant end = Instant.now().plus(PATIENCE);
        while (portal.count("select count(*) from detector_reading where area = '" + area + "'") < 60
                && Instant.now().isBefore(end)) {
            Portal.pause(Duration.ofMillis(500));
        }
    }

    /** The page and what the client asks at its start. */
    private Duration page(URI portal) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (String path : List.of("/", "/?v-r=init&location=&query=")) {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(portal.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException("A page answered %d.".formatted(answer.statusCode()));
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Portal.pause(Duration.ofMillis(200));
        return took;
    }
}
