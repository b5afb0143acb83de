package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list whose items are added and removed by the person, such as the dogs of a household. */
final class ListInput implements FormInput {

    private static final int MOST = 20;

    private final String path;
    private final Field field;
    private final Answers answers;
    private final FormFiles files;
    private final Div box = new Div();
    private final Div rows = new Div();
    private final Span error = new Span();
    private final Button add = new Button();
    private final List<Map<String, Object>> values = new ArrayList<>();
    private final List<GroupInput> items = new ArrayList<>();

    ListInput(String path, Field field, Answers answers, FormFiles files) {
        this.path = path;
        this.field = field;
        this.answers = answers;
        this.files = files;
        read();
        error.addClassName("form-error");
        add.setText(box.getTranslation("form.list.add", field.label()));
        add.addClickListener(e -> addItem());
        box.addClassName("form-list");
        box.add(rows, error, add);
        draw();
    }

    private void read() {
        if (answers.values().get(field.key()) instanceof List<?> given) {
            given.stream().filter(Map.class::isInstance).map(Map.class::cast).forEach(item -> {
                var copy = new HashMap<String, Object>();
                ((Map<?, ?>) item).forEach((key, value) -> copy.put(String.valueOf(key), value));
                values.add(copy);
            });
        }
        if (values.isEmpty()) {
            values.add(new HashMap<>());
        }
        answers.values().put(field.key(), values);
    }

    private void draw() {
        rows.removeAll();
        items.clear();
        for (int i = 0; i < values.size(); i++) {
            String itemPath = "%s[%d]".formatted(path, i);
            var inner = new Answers(values.get(i), itemPath + ".", answers.changed());
            var item = new GroupInput(itemPath, "", field.fields(), inner, files);
            items.add(item);
            rows.add(card(i, item));
        }
        add.setVisible(values.size()
                < field.limits().maximum().map(BigDecimal::intValue).orElse(MOST));
    }

    private Div card(int index, GroupInput item) {
        var heading = new H3(box.getTranslation("form.list.item", field.label(), index + 1));
        var head = new Div(heading);
        head.addClassName("form-item-head");
        if (values.size() > 1) {
            var remove = new Button(box.getTranslation("form.list.remove"), e -> removeItem(index));
            remove.setAriaLabel(box.getTranslation("form.list.remove-item", field.label(), index + 1));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(remove);
        }
        var card = new Div(head, item.component());
        card.addClassName("form-item");
        card.getElement().setAttribute("role", "group").setAttribute("aria-label", heading.getText());
        return card;
    }

    private void addItem() {
        values.add(new HashMap<>());
        redraw();
        first(items.getLast()).ifPresent(Focusable::focus);
    }

    private void removeItem(int index) {
        values.remove(index);
        redraw();
        add.focus();
    }

    private void redraw() {
        draw();
        answers.changed().run();
    }

    private Optional<Focusable<?>> first(GroupInput item) {
        return item.component()
                .getChildren()
                .filter(Focusable.class::isInstance)
                .<Focusable<?>>map(child -> (Focusable<?>) child)
                .findFirst();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Checked checked) {
        box.setVisible(checked.visible().contains(path));
        items.forEach(item -> item.show(checked));
    }

    @Override
    public boolean tell(String told, Optional<String> message) {
        if (told.equals(path)) {
            error.setText(message.orElse(""));
            return true;
        }
        return items.stream().anyMatch(item -> item.tell(told, message));
    }

    @Override
    public Optional<Component> find(String wanted) {
        if (wanted.equals(path)) {
            return Optional.of(add);
        }
        return items.stream().flatMap(item -> item.find(wanted).stream()).findFirst();
    }
}
