package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.SignalGroup;
import de.amtsfluss.optimizer.network.SignalSupply;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Phasenfolgeplan: the stages of every junction in their order, as wide as they last. */
final class StageChart {
    private static final double LEFT = 10;
    private static final double WIDE = 720;
    private static final double BOX = 40;
    private static final double ROW = 78;

    private final Area area;
    private final SignalPlan plan;
    private final Texts texts;

    StageChart(Area area, SignalPlan plan, Texts texts) {
        this.area = area;
        this.plan = plan;
        this.texts = texts;
    }

    Chart draw() {
        Svg svg = new Svg(LEFT + WIDE + LEFT, area.supplies().size() * ROW + 10);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < area.supplies().size(); i++) {
            junction(svg, area.supplies().get(i), i * ROW, rows);
        }
        String title = texts.get("stages.title");
        String description = texts.get("stages.description", plan.junctions().size(), plan.cycleSeconds());
        return new Chart(
                "stages",
                title,
                description,
                svg.document("stages", title, description),
                List.of(
                        texts.get("junction"),
                        texts.get("stage"),
                        texts.get("groups"),
                        texts.get("green"),
                        texts.get("transition")),
                rows);
    }

    private void junction(Svg svg, SignalSupply supply, double top, List<List<String>> rows) {
        JunctionPlan junction =
                plan.get(area.network().signals().get(supply.signal()).id());
        svg.text(LEFT, top + 20, "start", texts.get("stages.row", supply.name(), junction.offset()));
        double perSecond = WIDE / junction.cycleSeconds();
        double x = LEFT;
        for (int s = 0; s < junction.steps().size(); s++) {
            Step step = junction.steps().get(s);
            double wide = step.green() * perSecond;
            svg.rect(x, top + 28, wide, BOX, Svg.GREEN, 0.35).frame(x, top + 28, wide, BOX);
            if (wide > 24) {
                svg.text(x + wide / 2, top + 46, "middle", String.valueOf(s + 1));
                svg.text(x + wide / 2, top + 61, "middle", step.green() + " s");
            }
            double change = step.transitionSeconds() * perSecond;
            svg.rect(x + wide, top + 28 + BOX / 2 - 4, change, 8, Svg.AMBER, 1);
            x += wide + change;
            rows.add(List.of(
                    supply.name(),
                    String.valueOf(s + 1),
                    groups(supply, step.stage()),
                    String.valueOf(step.green()),
                    String.valueOf(step.transitionSeconds())));
        }
    }

    private static String groups(SignalSupply supply, String stage) {
        return supply.groups().stream()
                .filter(group -> "gG".indexOf(stage.charAt(group.positions().getFirst())) >= 0)
                .map(SignalGroup::name)
                .collect(Collectors.joining(" "));
    }
}
