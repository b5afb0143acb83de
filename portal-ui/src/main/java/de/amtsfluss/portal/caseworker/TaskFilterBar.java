package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.tasks.TaskFilter.Scope;
import de.amtsfluss.processes.tasks.TaskFilter.Sort;

/** Whose tasks, in which order, containing what. */
final class TaskFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    TaskFilterBar(TaskQuery query, SerializableConsumer<TaskQuery> go) {
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        add(scopes(query, go), search(query, go), sorts(query, go));
    }

    private Div scopes(TaskQuery query, SerializableConsumer<TaskQuery> go) {
        var group = new Div();
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("caseworker.tasks.whose"));
        for (Scope scope : Scope.values()) {
            var button = new NativeButton(
                    getTranslation("caseworker.tasks." + scope.name().toLowerCase()), e -> go.accept(query.of(scope)));
            button.getElement().setAttribute("aria-pressed", String.valueOf(scope == query.scope()));
            group.add(button);
        }
        return group;
    }

    private TextField search(TaskQuery query, SerializableConsumer<TaskQuery> go) {
        var field = new TextField(getTranslation("caseworker.tasks.search"));
        field.setValue(query.text());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(e -> go.accept(query.with(e.getValue())));
        return field;
    }

    private Select<Sort> sorts(TaskQuery query, SerializableConsumer<TaskQuery> go) {
        var select = new Select<Sort>();
        select.setLabel(getTranslation("caseworker.tasks.order"));
        select.setItems(Sort.values());
        select.setItemLabelGenerator(sort ->
                getTranslation("caseworker.tasks." + sort.name().toLowerCase().replace('_', '-')));
        select.setValue(query.sort());
        select.addValueChangeListener(e -> go.accept(query.by(e.getValue())));
        return select;
    }
}
