package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.tasks.TaskCard;
import de.amtsfluss.processes.tasks.TaskFilter;
import de.amtsfluss.processes.tasks.TaskList;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Open tasks of the offices of who looks. What is chosen stands in the address, so that coming back finds it again. */
@Route("aufgaben")
@RolesAllowed("CASEWORKER")
final class TaskListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient TaskList tasks;
    private final transient TaskClaims claims;
    private final transient SignedIn signedIn;
    private TaskQuery query = TaskQuery.FIRST;

    TaskListView(TaskList tasks, TaskClaims claims, SignedIn signedIn) {
        this.tasks = tasks;
        this.claims = claims;
        this.signedIn = signedIn;
        addClassNames("page", "desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = TaskQuery.from(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        Person person = signedIn.person();
        TaskFilter filter = query.filter(PAGE);
        List<TaskCard> cards = tasks.list(person, filter);
        removeAll();
        add(new H1(getPageTitle()), new TaskFilterBar(query, this::go), summary(person, filter));
        if (cards.isEmpty()) {
            var empty = new Paragraph(getTranslation("caseworker.tasks.none"));
            empty.addClassName("empty");
            add(empty);
        } else {
            add(new TaskTable(cards, person, this::claim), paging(cards.size()));
        }
    }

    private Paragraph summary(Person person, TaskFilter filter) {
        int count = tasks.count(person, filter);
        boolean more = count >= TaskList.COUNTED_AT_MOST;
        var summary = new Paragraph(getTranslation(more ? "caseworker.tasks.many" : "caseworker.tasks.count", count));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("soft");
        return summary;
    }

    private Div paging(int shown) {
        var paging = new Div();
        paging.addClassName("actions");
        if (query.page() > 0) {
            paging.add(
                    new Button(getTranslation("caseworker.tasks.previous"), e -> go(query.onPage(query.page() - 1))));
        }
        if (shown == PAGE) {
            paging.add(new Button(getTranslation("caseworker.tasks.next"), e -> go(query.onPage(query.page() + 1))));
        }
        return paging;
    }

    private void claim(TaskCard card) {
        if (claims.claim(signedIn.person(), card.id(), this)) {
            getUI().ifPresent(ui -> ui.navigate(CaseworkerNavigation.task(card.id())));
        } else {
            show();
        }
    }

    private void go(TaskQuery next) {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("aufgaben", next.parameters())));
        query = next;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("caseworker.tasks");
    }
}
