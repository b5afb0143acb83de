package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Consumer;

/** All that has to be mended, at the top, each entry leading to its input. */
final class ErrorSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> jump;

    /** @param jump leads to the input of a path */
    ErrorSummary(Consumer<String> jump) {
        this.jump = jump;
        addClassName("error-summary");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param messages by path, in the order of the inputs */
    void show(Map<String, String> messages) {
        removeAll();
        setVisible(!messages.isEmpty());
        var list = new UnorderedList();
        messages.forEach((path, message) -> list.add(new ListItem(new NativeButton(message, e -> jump.accept(path)))));
        add(new H2(getTranslation("form.errors", messages.size())), list);
        if (!messages.isEmpty()) {
            getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
        }
    }
}
