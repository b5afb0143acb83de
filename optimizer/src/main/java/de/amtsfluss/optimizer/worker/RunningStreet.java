package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.plan.PlanJson;
import de.amtsfluss.optimizer.street.Street;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTerms;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTools;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One simulated street in the time of the house: hands on what it counts, takes what it is given. Any thread may ask. */
final class RunningStreet {
    private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

    private final KnownArea known;
    private final StreetTerms terms;
    private final StreetTools tools;
    private final StreetMemory memory;
    private final Street street;
    private final StreetPainter painter;
    private Optional<Handout> handout;

    RunningStreet(KnownArea known, StreetTerms terms, StreetTools tools) {
        this.known = known;
        this.terms = terms;
        this.tools = tools;
        this.memory = new StreetMemory(terms.memory(), known.key());
        LocalDate today = LocalDate.ofInstant(tools.clock().instant(), TOWN);
        long day = terms.dayEnds().toSecondOfDay() - terms.dayBegins().toSecondOfDay();
        this.street = new Street(known.area(), terms.seed(), today.atTime(terms.dayBegins()), day);
        this.painter = new StreetPainter(known.area());
        StreetMemory.Kept kept = memory.recall();
        this.handout = kept.handout();
        handout.ifPresent(last -> street.take(PlanJson.read(known.signals(), last.content())));
        street.control(kept.mode() == Mode.REAL_TIME);
    }

    Area area() {
        return known.area();
    }

    /** Plays some minutes before it opens, so that roads are full; what detectors counted then needs no wire. */
    synchronized void warmUp() {
        Instant now = tools.clock().instant();
        int seconds = terms.warmUpMinutes() * 60;
        for (int second = 0; second < seconds; second++) {
            street.second(now.minusSeconds(seconds - second));
        }
        tools.detectors().record(known.key(), readings());
        measure();
    }

    synchronized void second() {
        street.second(tools.clock().instant());
        handOn();
    }

    private void handOn() {
        List<Detectors.Reading> readings = readings();
        if (!readings.isEmpty()
                && !tools.wire().map(wire -> wire.send(known.key(), readings)).orElse(false)) {
            tools.detectors().record(known.key(), readings);
        }
        measure();
    }

    private List<Detectors.Reading> readings() {
        return street.takeReports().stream()
                .map(report ->
                        new Detectors.Reading(report.detector(), report.at(), report.vehicles(), report.occupancy()))
                .toList();
    }

    private void measure() {
        List<Street.Measure> measures = street.takeMeasures();
        handout.map(Handout::plan)
                .ifPresent(plan -> measures.forEach(measure -> tools.measures()
                        .record(
                                known.key(),
                                new StreetMeasures.Measure(
                                        measure.at(), plan, measure.meanWait(), measure.vehicles()))));
    }

    /** All signals or none; an older publication than the present one is passed over. */
    synchronized void accept(Handout next) {
        if (handout.filter(last -> last.publication() >= next.publication()).isPresent()) {
            return;
        }
        street.take(PlanJson.read(known.signals(), next.content()));
        handout = Optional.of(next);
        remember();
    }

    synchronized void choose(Mode mode) {
        street.control(mode == Mode.REAL_TIME);
        remember();
    }

    private void remember() {
        memory.keep(new StreetMemory.Kept(handout, mode()));
    }

    private Mode mode() {
        return street.realTime() ? Mode.REAL_TIME : Mode.FIXED_PLAN;
    }

    synchronized void cause(Trouble trouble) {
        street.cause(new de.amtsfluss.optimizer.street.Trouble(
                trouble.lost(), trouble.duplicated(), trouble.delayed(), trouble.stuck(), trouble.delaySeconds()));
    }

    synchronized Trouble trouble() {
        de.amtsfluss.optimizer.street.Trouble now = street.trouble();
        return new Trouble(now.lost(), now.duplicated(), now.delayed(), now.stuck(), now.delaySeconds());
    }

    /** @throws IllegalArgumentException for a road the area does not have */
    synchronized void reserve(UUID corridor, List<String> route) {
        List<Integer> edges = route.stream()
                .map(road -> known.area()
                        .network()
                        .findEdge(road)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no road [%s] in area [%s].".formatted(road, known.key()))))
                .toList();
        street.reserve(corridor.toString(), edges);
    }

    synchronized void release(UUID corridor) {
        street.release(corridor.toString());
    }

    Drawing drawing() {
        return painter.drawing();
    }

    synchronized Scene scene() {
        return painter.scene(
                street,
                terms.pace(),
                handout.map(Handout::plan),
                handout.map(Handout::version).orElse(0));
    }

    synchronized Health health() {
        return painter.health(street, mode());
    }
}
