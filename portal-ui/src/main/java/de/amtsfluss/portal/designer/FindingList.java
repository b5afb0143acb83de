package de.amtsfluss.portal.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.modelling.Finding;
import java.util.List;

/** What the check says, each finding a way to its element. */
final class FindingList extends Div {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<String> select;

    FindingList(SerializableConsumer<String> select) {
        this.select = select;
        addClassName("findings");
        getElement().setAttribute("role", "status");
    }

    void show(List<Finding> findings) {
        removeAll();
        if (findings.isEmpty()) {
            say(getTranslation("designer.check.clean"));
            return;
        }
        long errors = findings.stream().filter(Finding::isError).count();
        var list = new UnorderedList();
        findings.forEach(finding -> list.add(item(finding)));
        add(new Paragraph(getTranslation("designer.check.found", errors, findings.size() - errors)), list);
    }

    void say(String text) {
        removeAll();
        add(new Paragraph(text));
    }

    private ListItem item(Finding finding) {
        var item = new ListItem(new Span(finding.message(getLocale()) + " "));
        item.addClassName(finding.isError() ? "error" : "warning");
        if (finding.elementId().isEmpty()) {
            item.add(new Span(finding.file()));
        } else {
            var show = new NativeButton(
                    getTranslation("designer.check.show", finding.elementId()),
                    e -> select.accept(finding.elementId()));
            show.addClassName("small");
            item.add(show);
        }
        return item;
    }
}
