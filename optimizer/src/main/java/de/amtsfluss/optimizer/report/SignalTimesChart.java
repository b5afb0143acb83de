package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.SignalGroup;
import de.amtsfluss.optimizer.network.SignalSupply;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import java.util.ArrayList;
import java.util.List;

/** Signalzeitenplan: per group a bar over the cycle; green thick, amber half as thick, red a line. */
final class SignalTimesChart {
    private static final double LEFT = 60;
    private static final double RIGHT = 70;
    private static final double WIDE = 600;
    private static final double ROW = 24;
    private static final double TOP = 30;

    private final SignalSupply supply;
    private final JunctionPlan plan;
    private final Texts texts;

    SignalTimesChart(SignalSupply supply, JunctionPlan plan, Texts texts) {
        this.supply = supply;
        this.plan = plan;
        this.texts = texts;
    }

    Chart draw() {
        int groups = supply.groups().size();
        double bottom = TOP + groups * ROW;
        Svg svg = new Svg(LEFT + WIDE + RIGHT, bottom + 34);
        for (int second = 0; second <= plan.cycleSeconds(); second += 10) {
            svg.faint(x(second), TOP, x(second), bottom).text(x(second), bottom + 16, "middle", String.valueOf(second));
        }
        svg.text(LEFT + WIDE + RIGHT, bottom + 16, "end", texts.get("seconds"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            row(svg, supply.groups().get(i), TOP + (i + 0.5) * ROW, rows);
        }
        String title = texts.get("times.title", supply.name());
        String description = texts.get("times.description", plan.cycleSeconds(), plan.offset(), groups);
        String key = "signal-times-" + plan.signal();
        return new Chart(
                key,
                title,
                description,
                svg.document(key, title, description),
                List.of(texts.get("group"), texts.get("from"), texts.get("to"), texts.get("green")),
                rows);
    }

    private double x(double second) {
        return LEFT + WIDE * second / plan.cycleSeconds();
    }

    private void row(Svg svg, SignalGroup group, double y, List<List<String>> rows) {
        int cycle = plan.cycleSeconds();
        svg.text(LEFT - 8, y + 5, "end", group.name());
        int green = 0;
        for (Greens.Run run : Greens.runs(plan, group.positions().getFirst())) {
            piece(svg, run.letter(), run.from(), Math.min(run.to(), cycle), y);
            if (run.to() > cycle) {
                piece(svg, run.letter(), 0, run.to() - cycle, y);
            }
            if (run.letter() == 'g') {
                green += run.seconds();
                rows.add(List.of(
                        group.name(),
                        String.valueOf(run.from()),
                        String.valueOf(run.to() % cycle),
                        String.valueOf(run.seconds())));
            }
        }
        svg.text(LEFT + WIDE + RIGHT, y + 5, "end", texts.get("green.short", green));
    }

    private void piece(Svg svg, char letter, int from, int to, double y) {
        double wide = x(to) - x(from);
        switch (letter) {
            case 'g' -> svg.rect(x(from), y - 8, wide, 16, Svg.GREEN, 1);
            case 'y', 'u' -> svg.rect(x(from), y - 4, wide, 8, Svg.AMBER, 1);
            default -> svg.line(x(from), y, x(to), y, Svg.RED, 2);
        }
    }
}
