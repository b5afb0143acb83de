package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two runs in numbers; what differs is marked. */
final class RunPair extends Div {

    private static final long serialVersionUID = 1L;

    private final DataTable table;

    RunPair(OptimisationRun one, OptimisationRun other) {
        table = new DataTable(
                getTranslation("operations.compare.title"),
                List.of(
                        getTranslation("operations.compare.what"),
                        getTranslation("operations.compare.one"),
                        getTranslation("operations.compare.other")));
        row(getTranslation("operations.run.requested"), link(one), link(other));
        row("operations.run.outcome", name(one), name(other));
        row("operations.run.saving", saving(one), saving(other));
        row("operations.vital.best", best(one), best(other));
        row("operations.run.took", took(one), took(other));
        row("operations.run.worker", one.worker().orElse("–"), other.worker().orElse("–"));
        effects(one, other);
        var values = ParameterTable.values(one.parameters());
        ParameterTable.values(other.parameters())
                .forEach((name, value) ->
                        row("operations.parameter." + name, String.valueOf(values.get(name)), String.valueOf(value)));
        add(intervals(one, other), table);
    }

    private IntervalPicture intervals(OptimisationRun one, OptimisationRun other) {
        var intervals = new ArrayList<IntervalPicture.Interval>();
        one.comparison()
                .ifPresent(found -> intervals.add(new IntervalPicture.Interval(
                        getTranslation("operations.compare.one"), found.low(), found.saving(), found.high())));
        other.comparison()
                .ifPresent(found -> intervals.add(new IntervalPicture.Interval(
                        getTranslation("operations.compare.other"), found.low(), found.saving(), found.high())));
        var picture = new IntervalPicture(
                getTranslation("operations.savings.says"), getTranslation("operations.savings.unit"), intervals);
        picture.setVisible(!intervals.isEmpty());
        return picture;
    }

    private void effects(OptimisationRun one, OptimisationRun other) {
        List<Proof.Effect> there = other.proof().map(Proof::effects).orElse(List.of());
        one.proof().map(Proof::effects).orElse(List.of()).forEach(effect -> {
            Optional<Proof.Effect> same = there.stream()
                    .filter(found ->
                            found.whom().equals(effect.whom()) && found.name().equals(effect.name()))
                    .findFirst();
            rowOf(
                    getTranslation("operations.effect." + effect.whom(), effect.name()),
                    change(effect),
                    same.map(this::change).orElse("–"));
        });
    }

    private void row(String key, String here, String there) {
        rowOf(getTranslation(key), here, there);
    }

    private void rowOf(String what, String here, String there) {
        var second = new Span(there);
        if (!here.equals(there)) {
            second.addClassName("differs");
        }
        row(what, new Span(here), second);
    }

    private void row(String what, Component here, Component there) {
        table.row(new Span(what), here, there);
    }

    private String change(Proof.Effect effect) {
        double change = effect.newDelay() - effect.oldDelay();
        return (change > 0 ? "+" : "") + Numbers.one(change, getLocale()) + " s";
    }

    private String saving(OptimisationRun of) {
        return RunNumbers.saving(of, getLocale());
    }

    private String best(OptimisationRun of) {
        return of.best().map(best -> Numbers.one(best, getLocale())).orElse("–");
    }

    private static String took(OptimisationRun of) {
        return of.computedAt()
                .flatMap(done -> of.startedAt().map(begun -> Numbers.span(Duration.between(begun, done))))
                .orElse("–");
    }

    private String name(OptimisationRun of) {
        return getTranslation(StateNames.key(of.state()));
    }

    private static Anchor link(OptimisationRun of) {
        return new Anchor(OperationsNavigation.run(of.id()), Times.moment(of.requestedAt()));
    }
}
