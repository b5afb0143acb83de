package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.DescriptionList;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run was asked to do, in words. */
final class ParameterTable extends DescriptionList {

    private static final long serialVersionUID = 1L;

    ParameterTable(OptimisationRun run) {
        addClassName("answers");
        values(run.parameters()).forEach((name, value) -> {
            add(new Term(getTranslation("operations.parameter." + name)));
            add(new Description(String.valueOf(value)));
        });
        run.worker().ifPresent(worker -> {
            add(new Term(getTranslation("operations.run.worker")));
            add(new Description(worker));
        });
    }

    static Map<String, Number> values(RunParameters asked) {
        var values = new LinkedHashMap<String, Number>();
        values.put("generations", asked.generations());
        values.put("population", asked.population());
        values.put("budgetSeconds", asked.budgetSeconds());
        values.put("pairs", asked.pairs());
        values.put("countHours", asked.countHours());
        values.put("watchMinutes", asked.watchMinutes());
        values.put("seed", asked.seed());
        return values;
    }
}
