package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.SignalSupply;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Zeit-Weg-Diagramm: the corridor upwards, time to the right; reds as bars, green bands of both directions between. */
final class TimeSpaceChart {
    private static final double LEFT = 210;
    private static final double WIDE = 520;
    private static final double TOP = 20;
    private static final double HIGH = 420;
    private static final int CYCLES = 2;
    private static final double BAR = 5;

    private final Area area;
    private final SignalPlan plan;
    private final Texts texts;
    private final List<CorridorAxis.Stop> stops;
    private final double longest;

    TimeSpaceChart(Area area, SignalPlan plan, Texts texts) {
        this.area = area;
        this.plan = plan;
        this.texts = texts;
        this.stops = CorridorAxis.of(area);
        this.longest = stops.isEmpty() ? 1 : Math.max(1, stops.getLast().metres());
    }

    /** Empty where signals do not share a cycle or no road leads through two of them. */
    Optional<Chart> draw() {
        if (stops.size() < 2 || !plan.coordinated()) {
            return Optional.empty();
        }
        Svg svg = new Svg(LEFT + WIDE + 20, TOP + HIGH + 40);
        axes(svg);
        List<GreenBand> forward = GreenBand.of(plan, stops, true);
        List<GreenBand> back = GreenBand.of(plan, stops, false);
        forward.forEach(band -> band(svg, band, Svg.GREEN, true));
        back.forEach(band -> band(svg, band, Svg.BLUE, false));
        List<List<String>> rows = new ArrayList<>();
        stops.forEach(stop -> reds(svg, stop, rows));
        String title = texts.get("timespace.title");
        String description = texts.get(
                "timespace.description",
                stops.size(),
                plan.cycleSeconds(),
                widest(forward),
                widest(back),
                GreenBand.KMH);
        return Optional.of(new Chart(
                "time-space",
                title,
                description,
                svg.document("time-space", title, description),
                List.of(texts.get("junction"), texts.get("metres"), texts.get("green.there"), texts.get("green.back")),
                rows));
    }

    private static int widest(List<GreenBand> bands) {
        return bands.stream().mapToInt(GreenBand::seconds).max().orElse(0);
    }

    private void axes(Svg svg) {
        for (int second = 0; second <= CYCLES * plan.cycleSeconds(); second += 30) {
            svg.faint(x(second), TOP, x(second), TOP + HIGH)
                    .text(x(second), TOP + HIGH + 18, "middle", String.valueOf(second));
        }
        svg.text(LEFT + WIDE, TOP + HIGH + 36, "end", texts.get("seconds"));
    }

    private double x(double second) {
        return LEFT + WIDE * second / (CYCLES * plan.cycleSeconds());
    }

    private double y(double metres) {
        return TOP + HIGH - 10 - (HIGH - 20) * metres / longest;
    }

    private void band(Svg svg, GreenBand band, String colour, boolean upwards) {
        int cycle = plan.cycleSeconds();
        double travel = longest / (GreenBand.KMH / 3.6);
        for (int k = -2; k <= CYCLES; k++) {
            double from = Math.max(0, band.from() + k * cycle);
            double to = band.from() + band.seconds() + k * cycle;
            double end = CYCLES * cycle;
            if (band.from() + k * cycle >= 0 && to + travel <= end) {
                double low = upwards ? 0 : longest;
                svg.polygon(
                        colour,
                        0.3,
                        x(from),
                        y(low),
                        x(to),
                        y(low),
                        x(to + travel),
                        y(longest - low),
                        x(from + travel),
                        y(longest - low));
            }
        }
    }

    private void reds(Svg svg, CorridorAxis.Stop stop, List<List<String>> rows) {
        SignalSupply supply = area.supply(stop.signal());
        JunctionPlan junction =
                plan.get(area.network().signals().get(stop.signal()).id());
        double y = y(stop.metres());
        svg.text(LEFT - 10, y + 5, "end", supply.name()).faint(LEFT, y, LEFT + WIDE, y);
        for (int second = 0; second < CYCLES * plan.cycleSeconds(); second++) {
            if (!Greens.green(junction, second, stop.there())) {
                svg.rect(x(second), y + 1, x(second + 1) - x(second), BAR, Svg.RED, 1);
            }
            if (!Greens.green(junction, second, stop.back())) {
                svg.rect(x(second), y - BAR - 1, x(second + 1) - x(second), BAR, Svg.RED, 1);
            }
        }
        rows.add(List.of(
                supply.name(),
                String.valueOf(Math.round(stop.metres())),
                windows(junction, stop.there()),
                windows(junction, stop.back())));
    }

    private static String windows(JunctionPlan junction, int position) {
        List<String> windows = Greens.runs(junction, position).stream()
                .filter(run -> run.letter() == 'g')
                .map(run -> run.from() + "–" + run.to() % junction.cycleSeconds())
                .toList();
        return String.join(", ", windows);
    }
}
