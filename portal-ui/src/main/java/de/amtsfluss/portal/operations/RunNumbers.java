package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Proof;
import java.util.List;
import java.util.Locale;

/** What the simulations say about the new plan, in a sentence for the council and in a table for the engineer. */
final class RunNumbers extends Div {

    private static final long serialVersionUID = 1L;

    RunNumbers(OptimisationRun run) {
        run.comparison().ifPresent(this::sentence);
        run.proof().filter(proof -> !proof.effects().isEmpty()).ifPresent(this::effects);
    }

    /** Seconds saved with their interval, or a dash. */
    static String saving(OptimisationRun run, Locale locale) {
        return run.comparison()
                .map(found -> "%s s (%s … %s)"
                        .formatted(
                                Numbers.one(found.saving(), locale),
                                Numbers.one(found.low(), locale),
                                Numbers.one(found.high(), locale)))
                .orElse("–");
    }

    private void sentence(Comparison found) {
        var sentence = new Paragraph(getTranslation(
                found.better() ? "operations.comparison.better" : "operations.comparison.open",
                Numbers.one(found.oldDelay(), getLocale()),
                Numbers.one(found.newDelay(), getLocale()),
                Numbers.one(found.saving(), getLocale()),
                Numbers.one(found.low(), getLocale()),
                Numbers.one(found.high(), getLocale()),
                String.valueOf(found.pairs())));
        sentence.addClassName("lead");
        add(new H2(getTranslation("operations.comparison")), sentence);
    }

    private void effects(Proof proof) {
        var table = new DataTable(
                getTranslation("operations.effects"),
                List.of(
                        getTranslation("operations.effect.whom"),
                        getTranslation("operations.effect.old"),
                        getTranslation("operations.effect.new"),
                        getTranslation("operations.effect.change")));
        proof.effects()
                .forEach(effect -> table.row(
                        new Span(getTranslation("operations.effect." + effect.whom(), effect.name())),
                        new Span(Numbers.one(effect.oldDelay(), getLocale()) + " s"),
                        new Span(Numbers.one(effect.newDelay(), getLocale()) + " s"),
                        change(effect)));
        add(new H2(getTranslation("operations.effects")), table);
    }

    private Span change(Proof.Effect effect) {
        double change = effect.newDelay() - effect.oldDelay();
        var span = new Span((change > 0 ? "+" : "") + Numbers.one(change, getLocale()) + " s");
        span.addClassName(change > 0 ? "worse" : "better");
        return span;
    }
}
