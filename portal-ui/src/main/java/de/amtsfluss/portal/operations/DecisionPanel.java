package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunState;

/** What can be decided about a run now: approve, refuse, cancel. */
final class DecisionPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk desk;
    private final Command changed;

    DecisionPanel(RunDesk desk, OptimisationRun run, Command changed) {
        this.desk = desk;
        this.changed = changed;
        if (run.state() == RunState.AWAITING_APPROVAL) {
            approval(run);
        } else if (run.state() == RunState.QUEUED || run.state() == RunState.RUNNING) {
            var cancel = new Button(getTranslation("operations.run.cancel"), e -> decide(() -> desk.cancel(run.id())));
            add(actions(cancel));
        }
    }

    private void approval(OptimisationRun run) {
        addClassName("note");
        add(new H2(getTranslation("operations.approval")));
        var reject = new Button(getTranslation("operations.reject"), e -> decide(() -> desk.reject(run.id())));
        if (desk.asksAColleague(run)) {
            add(new Paragraph(getTranslation("operations.approval.colleague")), actions(reject));
        } else {
            var approve = new Button(getTranslation("operations.approve"), e -> decide(() -> desk.approve(run.id())));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Paragraph(getTranslation("operations.approval.says", run.requestedBy())), actions(approve, reject));
        }
    }

    private void decide(Command decision) {
        decision.execute();
        changed.execute();
    }

    private static Div actions(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("actions");
        return row;
    }
}
