package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.StreetEffect;
import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long people waited, with a line where another plan came into force and the mean under each plan. */
final class WaitChart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk plans;
    private final String area;
    private final LineChart chart = new LineChart();
    private final Paragraph effect = new Paragraph();

    WaitChart(PlanDesk plans, String area) {
        this.plans = plans;
        this.area = area;
        add(chart, effect);
    }

    /** @param measures oldest first */
    void show(List<Measure> measures) {
        List<Integer> changes = changes(measures);
        chart.show(new LineChart.Picture(
                getTranslation("operations.area.chart"),
                getTranslation("operations.area.unit"),
                List.of(new LineChart.Line(
                        "", measures.stream().map(Measure::meanWait).toList())),
                measures.isEmpty() ? "" : Times.moment(measures.getFirst().at()),
                measures.isEmpty() ? "" : Times.moment(measures.getLast().at()),
                changes,
                means(measures, changes)));
        Optional<StreetEffect> found = plans.findInForce(area).flatMap(plans::effect);
        effect.setVisible(found.isPresent());
        found.ifPresent(this::say);
    }

    private void say(StreetEffect found) {
        String how = found.better() ? "better" : found.worse() ? "worse" : "open";
        effect.setText(getTranslation(
                "operations.street.effect." + how,
                Numbers.one(found.after(), getLocale()),
                Numbers.one(found.before(), getLocale()),
                Numbers.one(found.low(), getLocale()),
                Numbers.one(found.high(), getLocale())));
    }

    private List<LineChart.Level> means(List<Measure> measures, List<Integer> changes) {
        var bounds = new ArrayList<Integer>();
        bounds.add(0);
        bounds.addAll(changes);
        bounds.add(measures.size());
        var levels = new ArrayList<LineChart.Level>();
        for (int i = 0; i + 1 < bounds.size() && bounds.size() > 2; i++) {
            int from = bounds.get(i);
            int to = bounds.get(i + 1);
            double mean = measures.subList(from, to).stream()
                    .mapToDouble(Measure::meanWait)
                    .average()
                    .orElse(0);
            levels.add(new LineChart.Level("⌀", from, to - 1, mean));
        }
        return levels;
    }

    /** Where another plan came into force. */
    private static List<Integer> changes(List<Measure> measures) {
        var changes = new ArrayList<Integer>();
        for (int i = 1; i < measures.size(); i++) {
            if (!measures.get(i).plan().equals(measures.get(i - 1).plan())) {
                changes.add(i);
            }
        }
        return changes;
    }
}
