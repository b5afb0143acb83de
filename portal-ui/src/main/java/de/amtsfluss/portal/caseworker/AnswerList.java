package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.DescriptionList;
import de.amtsfluss.processes.forms.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Questions and answers; what was not answered is left out. */
final class AnswerList extends DescriptionList {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String yes;
    private final String no;

    AnswerList(String yes, String no) {
        this.yes = yes;
        this.no = no;
        addClassName("answers");
    }

    void add(Field field, Object value) {
        if (value != null && field.hasValue()) {
            add(new Term(field.label()), new Description(text(field, value)));
        }
    }

    boolean hasAnswers() {
        return getComponentCount() > 0;
    }

    private String text(Field field, Object value) {
        return switch (field.kind()) {
            case CHECKBOX -> Boolean.TRUE.equals(value) ? yes : no;
            case DATE -> LocalDate.parse(value.toString()).format(DAY);
            case RADIO, SELECT -> option(field, value);
            case CHECKLIST, UPLOAD ->
                value instanceof List<?> list
                        ? list.stream().map(item -> option(field, item)).collect(Collectors.joining(", "))
                        : value.toString();
            default -> (value + " " + field.limits().unit()).strip();
        };
    }

    private static String option(Field field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
