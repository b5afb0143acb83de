package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.SignalSupply;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every drawing of a plan: way and time along the corridor, stages, then signal times and intergreens per junction. */
public final class PlanPictures {
    private final Area area;
    private final SignalPlan plan;
    private final Texts texts;

    public PlanPictures(Area area, SignalPlan plan, Locale language) {
        this.area = area;
        this.plan = plan;
        this.texts = new Texts(language);
    }

    public List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        new TimeSpaceChart(area, plan, texts).draw().ifPresent(charts::add);
        charts.add(new StageChart(area, plan, texts).draw());
        for (SignalSupply supply : area.supplies()) {
            JunctionPlan junction =
                    plan.get(area.network().signals().get(supply.signal()).id());
            charts.add(new SignalTimesChart(supply, junction, texts).draw());
            charts.add(new IntergreenChart(supply, junction.signal(), texts).draw());
        }
        return charts;
    }
}
