package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an engineer looks at while a run computes; changes in place. */
final class RunVitals extends Div {

    private static final long serialVersionUID = 1L;

    /** A worker that says nothing for so long may be gone; another one goes on from the last generation then. */
    private static final Duration SILENT = Duration.ofSeconds(45);

    private final DescriptionList list = new DescriptionList();
    private final Div warning = new Div();

    RunVitals() {
        addClassName("vitals");
        warning.addClassName("note");
        warning.getElement().setAttribute("role", "status");
        add(list, warning);
    }

    void show(OptimisationRun run) {
        setVisible(run.state() == RunState.RUNNING && run.generation() > 0);
        list.removeAll();
        values(run).forEach((key, value) -> {
            var pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
            list.add(pair);
        });
        Duration silence = silence(run);
        boolean silent = run.state() == RunState.RUNNING && silence.compareTo(SILENT) > 0;
        warning.setVisible(silent);
        warning.setText(
                silent
                        ? getTranslation(
                                "operations.vital.silent",
                                run.worker().orElse("–"),
                                Numbers.span(silence),
                                String.valueOf(run.generation()))
                        : "");
    }

    private Map<String, String> values(OptimisationRun run) {
        var values = new LinkedHashMap<String, String>();
        values.put(
                "operations.vital.generation",
                run.generation() + " / " + run.parameters().generations());
        run.best().ifPresent(best -> values.put("operations.vital.best", Numbers.one(best, getLocale())));
        run.best().ifPresent(best -> {
            double first = run.convergence().getFirst();
            values.put(
                    "operations.vital.gain",
                    Numbers.one(100 * (first - best) / Math.max(1e-9, first), getLocale()) + " %");
        });
        values.put("operations.vital.left", Numbers.span(RunCard.left(run)));
        run.worker().ifPresent(worker -> values.put("operations.run.worker", worker));
        values.put("operations.vital.heartbeat", getTranslation("operations.vital.ago", Numbers.span(silence(run))));
        return values;
    }

    private static Duration silence(OptimisationRun run) {
        return Duration.between(run.heartbeatAt().orElse(Instant.now()), Instant.now());
    }
}
