package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.processes.forms.AnswerText;
import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form.Page;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** All answers on one page, each part with a way back to it. */
final class Review extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Checked checked;
    private final transient AnswerText words =
            new AnswerText(getLocale(), FormatStyle.MEDIUM, getTranslation("form.yes"), getTranslation("form.no"));

    /** @param href of the page with this index */
    Review(List<Page> pages, Checked checked, IntFunction<String> href) {
        this.checked = checked;
        addClassName("review");
        for (int i = 0; i < pages.size(); i++) {
            var change = new Anchor(href.apply(i), getTranslation("citizen.application.change"));
            change.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "citizen.application.change-part",
                                    pages.get(i).title()));
            var head = new Div(new H2(pages.get(i).title()), change);
            head.addClassName("review-head");
            add(head, answers(pages.get(i).fields(), checked.data(), ""));
        }
    }

    private Component answers(List<Field> fields, Map<String, Object> data, String path) {
        var box = new Div();
        var list = new DescriptionList();
        box.add(list);
        for (Field field : fields) {
            if (!checked.visible().contains(path + field.key())) {
                continue;
            }
            switch (field.kind()) {
                case INFO -> {}
                case GROUP -> box.add(new H3(field.label()), answers(field.fields(), data, path));
                case LIST -> items(field, data, box);
                default -> list.add(term(field, data));
            }
        }
        list.setVisible(list.getChildren().findAny().isPresent());
        return box;
    }

    private void items(Field list, Map<String, Object> data, Div box) {
        if (data.get(list.key()) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Map<String, Object> item = ((Map<?, ?>) items.get(i))
                        .entrySet().stream()
                                .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> (Object) e.getValue()));
                box.add(
                        new H3(getTranslation("form.list.item", list.label(), i + 1)),
                        answers(list.fields(), item, "%s[%d].".formatted(list.key(), i)));
            }
        }
    }

    private Div term(Field field, Map<String, Object> data) {
        Object value = data.get(field.key());
        var answer = new Span(value == null ? getTranslation("citizen.application.no-answer") : words.of(field, value));
        if (value == null) {
            answer.addClassName("soft");
        }
        return new Div(new DescriptionList.Term(field.label()), new DescriptionList.Description(answer));
    }
}
