package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.forms.FormPanel;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.forms.FormCheck;
import de.amtsfluss.processes.tasks.TaskCard;
import de.amtsfluss.processes.tasks.TaskWork;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** One task: the case file beside what is to be decided. */
@Route("aufgaben/:task")
@RolesAllowed("CASEWORKER")
final class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TaskDesk desk;
    private final transient TaskClaims claims;
    private final transient FormCheck check;
    private final transient SignedIn signedIn;
    private transient TaskCard card;

    TaskView(TaskDesk desk, TaskClaims claims, FormCheck check, SignedIn signedIn) {
        this.desk = desk;
        this.claims = claims;
        this.check = check;
        this.signedIn = signedIn;
        addClassNames("page", "desk", "task");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("task").orElse(""));
    }

    private void show(String id) {
        card = desk.task(signedIn.person(), id);
        removeAll();
        var number = card.caseNumber().value();
        var back = new Anchor(CaseworkerNavigation.caseFile(number), getTranslation("caseworker.whole-file", number));
        var about = new Paragraph(card.applicant() + " · ");
        about.add(back);
        add(new H1(card.name()), about);
        var columns = new Div(work(), file());
        columns.addClassName("columns");
        add(columns);
    }

    private Section file() {
        var section = new Section(new H2(getTranslation("caseworker.file")));
        section.add(new CaseSheet(desk.file(signedIn.person(), card.caseNumber()), getLocale()));
        section.addClassName("file");
        return section;
    }

    private Section work() {
        var section = new Section(new H2(getTranslation("caseworker.decide")));
        section.addClassName("work");
        Person person = signedIn.person();
        if (card.assignee().filter(person.id()::equals).isPresent()) {
            section.add(form());
        } else if (card.assignee().isPresent()) {
            section.add(new Paragraph(
                    getTranslation("caseworker.taken", card.assigneeName().orElse(""))));
        } else {
            var claim = new Button(getTranslation("caseworker.claim"), e -> {
                claims.claim(person, card.id(), this);
                show(card.id());
            });
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            section.add(new Paragraph(getTranslation("caseworker.unclaimed")), claim);
        }
        return section;
    }

    private Div form() {
        var panel = new FormPanel(desk.form(signedIn.person(), card, getLocale()), check, Map.of());
        var complete = new Button(getTranslation("caseworker.complete"), e -> complete(panel));
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var release = new Button(getTranslation("caseworker.release"), e -> {
            desk.release(signedIn.person(), card.id());
            CaseworkerNavigation.toTasks();
        });
        var actions = new Div(complete, release);
        actions.addClassName("actions");
        return new Div(panel, new LetterChoice(desk, card, panel::data), actions);
    }

    private void complete(FormPanel panel) {
        if (!panel.accept()) {
            return;
        }
        try {
            desk.complete(signedIn.person(), card.id(), panel.data());
            Notification.show(
                    getTranslation("caseworker.completed", card.caseNumber().value()));
            CaseworkerNavigation.toTasks();
        } catch (TaskWork.Incomplete incomplete) {
            panel.tell(incomplete.findings());
        } catch (TaskWork.Taken taken) {
            Notification.show(getTranslation("caseworker.taken", taken.by()));
            show(card.id());
        }
    }

    @Override
    public String getPageTitle() {
        return card == null ? getTranslation("caseworker.tasks") : card.name() + " " + card.caseNumber();
    }
}
