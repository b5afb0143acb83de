package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a run found: in sentences, in numbers, in pictures, as files. */
final class RunResult extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk runs;
    private final transient PlanDesk plans;

    RunResult(RunDesk runs, PlanDesk plans, OptimisationRun run) {
        this.runs = runs;
        this.plans = plans;
        if (run.comparison().isEmpty()) {
            return;
        }
        Optional<PlanVersion> plan = plans.findOfRun(run.id());
        Optional<StreetEffect> measured = plan.flatMap(plans::effect);
        add(new H2(getTranslation("operations.summary")), summary(run));
        add(new RunNumbers(run, measured));
        run.proof().ifPresent(proof -> proof(run.area(), proof));
        plan.ifPresent(this::showPlan);
    }

    private void proof(String area, Proof proof) {
        plans.drawing(area)
                .map(drawing -> new EffectMap(drawing, proof.effects()))
                .ifPresent(map -> add(folded("operations.effect-map", map)));
        add(folded(
                "operations.proof.pictures",
                new PlanPictures(
                        new PlanPictures.Drawn("", plans.pictures(area, proof, getLocale())), Optional.empty())));
    }

    private Details folded(String key, Component content, Object... values) {
        var section = new Details(getTranslation(key, values), content);
        section.addClassName("section");
        return section;
    }

    private Div summary(OptimisationRun run) {
        var summary = new Div();
        summary.addClassNames("summary", "prose");
        runs.summary(run.id(), getLocale()).forEach(sentence -> summary.add(new Paragraph(sentence)));
        summary.add(report(run.id(), getLocale()));
        return summary;
    }

    private Anchor report(UUID id, Locale locale) {
        return Downloads.link(
                getTranslation("operations.report"),
                "bericht-%s.pdf".formatted(id),
                "application/pdf",
                () -> runs.report(id, locale));
    }

    private void showPlan(PlanVersion plan) {
        var pictures = new PlanPictures(
                drawn(plan),
                plans.findReplaced(plan)
                        .filter(other -> !other.id().equals(plan.id()))
                        .map(this::drawn));
        add(folded("operations.plan", new Div(new PlanExports(plans, plan), pictures), String.valueOf(plan.version())));
    }

    private PlanPictures.Drawn drawn(PlanVersion plan) {
        return new PlanPictures.Drawn(
                getTranslation("operations.plan.version.number", String.valueOf(plan.version())),
                plans.pictures(plan, getLocale()));
    }
}
