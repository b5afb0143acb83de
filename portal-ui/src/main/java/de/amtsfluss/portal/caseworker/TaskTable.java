package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.tasks.TaskCard;
import java.util.List;

/** A page of tasks; on a narrow screen each row becomes a card. */
final class TaskTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final SerializableConsumer<TaskCard> claim;

    TaskTable(List<TaskCard> cards, Person person, SerializableConsumer<TaskCard> claim) {
        this.person = person;
        this.claim = claim;
        var table = new DataTable(
                getTranslation("caseworker.tasks"),
                List.of(
                        getTranslation("caseworker.column.task"),
                        getTranslation("caseworker.column.case"),
                        getTranslation("caseworker.column.applicant"),
                        getTranslation("caseworker.column.since"),
                        getTranslation("caseworker.column.who")));
        cards.forEach(card -> table.row(
                new Anchor(CaseworkerNavigation.task(card.id()), card.name()),
                new Anchor(
                        CaseworkerNavigation.caseFile(card.caseNumber().value()),
                        card.caseNumber().value()),
                new Span(card.applicant()),
                new Span(Times.moment(card.createdAt())),
                who(card)));
        add(table);
    }

    private Component who(TaskCard card) {
        if (card.assignee().isEmpty()) {
            var button = new NativeButton(getTranslation("caseworker.claim"), e -> claim.accept(card));
            button.addClassName("small");
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "caseworker.claim.of",
                                    card.name(),
                                    card.caseNumber().value()));
            return button;
        }
        boolean mine = card.assignee().filter(person.id()::equals).isPresent();
        return new Span(
                mine ? getTranslation("caseworker.me") : card.assigneeName().orElse(""));
    }
}
