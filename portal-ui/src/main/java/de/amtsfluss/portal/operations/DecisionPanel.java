package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.UnsafePlan;
import java.util.List;

/** What can be decided about a run now: approve, refuse, cancel, try again. */
final class DecisionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final transient RunDesk desk;
    private final transient PlanDesk plans;
    private final Command changed;
    private final Paragraph fault = new Paragraph();

    DecisionPanel(RunDesk desk, PlanDesk plans, OptimisationRun run, Command changed) {
        this.desk = desk;
        this.plans = plans;
        this.changed = changed;
        fault.addClassName("failure");
        fault.getElement().setAttribute("role", "alert");
        if (run.state() == RunState.AWAITING_APPROVAL) {
            approval(run);
        } else if (run.state() == RunState.QUEUED || run.state() == RunState.RUNNING) {
            add(actions(button("operations.run.cancel", () -> desk.cancel(run.id()))));
        }
        plans.findOfRun(run.id())
                .filter(plan -> plan.state() == PlanVersion.State.IN_FORCE)
                .ifPresent(this::inForce);
        if (desk.hasGivenUp(run)) {
            addClassName("note");
            add(
                    new Paragraph(getTranslation("operations.run.given-up", String.valueOf(run.generation()))),
                    actions(button("operations.run.try-again", () -> desk.tryAgain(run.id()))));
        }
    }

    private void approval(OptimisationRun run) {
        addClassName("note");
        var reason = new TextField(getTranslation("operations.reject.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var reject = button("operations.reject", () -> desk.reject(run.id(), reason.getValue()));
        add(new H2(getTranslation("operations.approval")), checks(run));
        if (desk.asksAColleague(run)) {
            add(new Paragraph(getTranslation("operations.approval.colleague")), reason, fault, actions(reject));
        } else {
            var approve = button("operations.approve", () -> desk.approve(run.id()));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(
                    new Paragraph(getTranslation("operations.approval.says", plans.name(run.requestedBy()))),
                    reason,
                    fault,
                    actions(approve, reject));
        }
    }

    private void inForce(PlanVersion plan) {
        add(
                fault,
                actions(button("operations.plan.roll-back", () -> plans.rollBack(plan.id()))),
                new Anchor(OperationsNavigation.street(plan.area()), getTranslation("operations.area.street")));
    }

    /** What was looked at before anybody is asked; the rules are asked once more now. */
    private UnorderedList checks(OptimisationRun run) {
        var checks = new UnorderedList();
        plans.findOfRun(run.id()).ifPresent(plan -> {
            List<String> breaches = plans.listBreaches(plan);
            checks.add(new ListItem(
                    breaches.isEmpty()
                            ? getTranslation("operations.approval.rules")
                            : getTranslation("operations.approval.breaches", String.join("; ", breaches))));
            checks.add(new ListItem(getTranslation("operations.approval.replaces", version(plan))));
        });
        checks.add(new ListItem(getTranslation(
                "operations.approval.watch", Numbers.minutes(run.parameters().watchMinutes()))));
        return checks;
    }

    private String version(PlanVersion plan) {
        return plans.findReplaced(plan)
                .map(before -> String.valueOf(before.version()))
                .orElse("–");
    }

    private Button button(String key, Command decision) {
        return new Button(getTranslation(key), e -> {
            try {
                decision.execute();
                changed.execute();
            } catch (UnsafePlan unsafe) {
                fault.setText(getTranslation("operations.plan.unsafe"));
            } catch (NotAllowed late) {
                fault.setText(getTranslation("operations.decision.late"));
            }
        });
    }

    private static Div actions(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("actions");
        return row;
    }
}
