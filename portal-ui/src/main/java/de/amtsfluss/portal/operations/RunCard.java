package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunState;
import java.time.Duration;
import java.time.Instant;

/** How far a run is; changes in place, so that nobody loses their place on the page. */
final class RunCard extends Div {

    private static final long serialVersionUID = 1L;

    private final Span state = new Span();
    private final Paragraph says = new Paragraph();
    private final Div bar = new Div();
    private final Paragraph failure = new Paragraph();

    /** @param area name of the area */
    RunCard(OptimisationRun run, String area) {
        addClassName("run-card");
        var link = new Anchor(OperationsNavigation.run(run.id()), area + ", " + Times.moment(run.requestedAt()));
        state.addClassName("badge");
        bar.addClassName("progress-bar");
        failure.addClassName("failure");
        add(new Div(link, state), says, bar, failure);
        show(run);
    }

    void show(OptimisationRun run) {
        state.setText(getTranslation(StateNames.key(run.state())));
        says.setText(sentence(run));
        bar.setVisible(run.state() == RunState.RUNNING);
        int done = 100 * run.generation() / Math.max(1, run.parameters().generations());
        bar.getStyle().set("--done", done + "%");
        failure.setVisible(run.failure().isPresent() && run.state().active());
        failure.setText(run.failure()
                .map(text -> getTranslation("operations.run.failed", text))
                .orElse(""));
    }

    private String sentence(OptimisationRun run) {
        if (run.state() != RunState.RUNNING) {
            return getTranslation(StateNames.key(run.state()) + ".says");
        }
        String step = getTranslation("operations.step." + run.step());
        if (!run.step().equals("optimise-signal-plan") || run.best().isEmpty()) {
            return step;
        }
        return getTranslation(
                "operations.run.searching",
                String.valueOf(run.generation()),
                String.valueOf(run.parameters().generations()),
                Numbers.one(run.best().get(), getLocale()),
                Numbers.span(left(run)));
    }

    /** By the pace so far, and not longer than the budget allows. */
    static Duration left(OptimisationRun run) {
        Instant now = Instant.now();
        Duration spent = Duration.between(run.startedAt().orElse(now), now);
        int missing = run.parameters().generations() - run.generation();
        Duration byPace = spent.multipliedBy(missing).dividedBy(Math.max(1, run.generation()));
        Duration byBudget = Duration.ofSeconds(run.parameters().budgetSeconds()).minus(spent);
        return byPace.compareTo(byBudget) < 0 ? byPace : byBudget;
    }
}
