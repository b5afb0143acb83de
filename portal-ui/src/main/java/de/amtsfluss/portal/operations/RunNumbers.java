package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What simulations and street say about the new plan, with what is not sure, for the engineer. */
final class RunNumbers extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 5;

    RunNumbers(OptimisationRun run, Optional<StreetEffect> measured) {
        run.comparison().ifPresent(found -> savings(found, measured));
        run.proof().filter(proof -> !proof.effects().isEmpty()).ifPresent(this::effects);
    }

    /** Seconds saved with their interval, or a dash. */
    static String saving(OptimisationRun run, Locale locale) {
        return run.comparison()
                .map(found -> interval(found.saving(), found.low(), found.high(), locale))
                .orElse("–");
    }

    private static String interval(double mean, double low, double high, Locale locale) {
        return "%s s (%s … %s)"
                .formatted(Numbers.one(mean, locale), Numbers.one(low, locale), Numbers.one(high, locale));
    }

    private void savings(Comparison found, Optional<StreetEffect> measured) {
        var table = new DataTable(
                getTranslation("operations.savings"),
                List.of(
                        getTranslation("operations.saving.source"),
                        getTranslation("operations.effect.old"),
                        getTranslation("operations.effect.new"),
                        getTranslation("operations.run.saving"),
                        getTranslation("operations.saving.basis")));
        String simulated = getTranslation("operations.saving.simulated");
        String street = getTranslation("operations.saving.measured");
        table.row(
                new Span(simulated),
                seconds(found.oldDelay()),
                seconds(found.newDelay()),
                new Span(interval(found.saving(), found.low(), found.high(), getLocale())),
                new Span(getTranslation("operations.saving.pairs", String.valueOf(found.pairs()))));
        measured.ifPresent(effect -> table.row(
                new Span(street),
                seconds(effect.before()),
                seconds(effect.after()),
                new Span(interval(effect.saving(), effect.low(), effect.high(), getLocale())),
                new Span(getTranslation("operations.saving.measures", String.valueOf(effect.measures())))));
        var intervals = new ArrayList<IntervalPicture.Interval>();
        intervals.add(new IntervalPicture.Interval(simulated, found.low(), found.saving(), found.high()));
        measured.ifPresent(effect ->
                intervals.add(new IntervalPicture.Interval(street, effect.low(), effect.saving(), effect.high())));
        add(
                new H2(getTranslation("operations.savings")),
                new IntervalPicture(
                        getTranslation("operations.savings.says"),
                        getTranslation("operations.savings.unit"),
                        intervals),
                table);
    }

    private void effects(Proof proof) {
        List<Proof.Effect> people = proof.effects().stream()
                .filter(effect -> !effect.whom().equals("movement"))
                .toList();
        List<Proof.Effect> movements = proof.effects().stream()
                .filter(effect -> effect.whom().equals("movement"))
                .sorted(Comparator.comparingDouble(RunNumbers::loss).reversed())
                .toList();
        add(
                new H2(getTranslation("operations.effects")),
                table("operations.effects", people),
                new H3(getTranslation("operations.effects.worst")),
                table(
                        "operations.effects.worst",
                        movements.stream().limit(WORST).toList()));
        if (movements.size() > WORST) {
            add(new Details(
                    getTranslation("operations.effects.all", String.valueOf(movements.size())),
                    table("operations.effects.movements", movements)));
        }
    }

    private DataTable table(String caption, List<Proof.Effect> effects) {
        var table = new DataTable(
                getTranslation(caption),
                List.of(
                        getTranslation("operations.effect.whom"),
                        getTranslation("operations.effect.old"),
                        getTranslation("operations.effect.new"),
                        getTranslation("operations.effect.change")));
        effects.forEach(effect -> table.row(
                new Span(getTranslation("operations.effect." + effect.whom(), effect.name())),
                seconds(effect.oldDelay()),
                seconds(effect.newDelay()),
                change(effect)));
        return table;
    }

    private static double loss(Proof.Effect effect) {
        return effect.newDelay() - effect.oldDelay();
    }

    private Span seconds(double value) {
        return new Span(Numbers.one(value, getLocale()) + " s");
    }

    private Span change(Proof.Effect effect) {
        double change = loss(effect);
        var span = new Span((change > 0 ? "+" : "") + Numbers.one(change, getLocale()) + " s");
        if (Math.abs(change) >= 0.05) {
            span.addClassName(change > 0 ? "worse" : "better");
        }
        return span;
    }
}
