package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.processes.services.ServicePackage;

/** The steps of a case as a list, and the current one in a sentence. */
final class StepList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ServicePackage service;

    StepList(ServicePackage service, CaseSteps steps) {
        this.service = service;
        addClassName("case-steps");
        int count = steps.milestones().size();
        var sentence = new Paragraph(
                steps.ended()
                        ? getTranslation("citizen.status.done")
                        : getTranslation(
                                "citizen.status.step", steps.current() + 1, count, name(steps, steps.current())));
        sentence.addClassName("case-sentence");
        var list = new OrderedList();
        for (int i = 0; i < count; i++) {
            list.add(item(steps, i));
        }
        add(sentence, list);
    }

    private ListItem item(CaseSteps steps, int index) {
        boolean current = index == steps.current();
        boolean passed = steps.passed().get(index);
        var state = new Span(getTranslation(
                "citizen.status." + (current ? "current" : passed ? "passed" : steps.ended() ? "skipped" : "ahead")));
        state.addClassName("step-state");
        var item = new ListItem(new Span(name(steps, index)), state);
        item.addClassName(current ? "current" : passed ? "passed" : "ahead");
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private String name(CaseSteps steps, int index) {
        return service.text("milestone." + steps.milestones().get(index).key(), getLocale());
    }
}
