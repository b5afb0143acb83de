package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Field.Option;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the component for a field and ties it to its answer. Nothing is checked here: the server's form check does. */
final class Inputs {

    /** A pause in typing after which a text counts as written, so that a closed browser loses at most this. */
    private static final int PAUSE_MILLIS = 1_200;

    private final Answers answers;

    Inputs(Answers answers) {
        this.answers = answers;
    }

    Component component(Field field) {
        return switch (field.kind()) {
            case EMAIL -> text(new EmailField(), field);
            case TEXTAREA -> text(new TextArea(), field);
            case NUMBER -> number(field);
            case DATE -> date(field);
            case CHECKBOX -> checkbox(field);
            case RADIO -> radio(field);
            case SELECT -> select(field);
            case CHECKLIST -> checklist(field);
            case INFO -> new Paragraph(field.label());
            default -> text(new TextField(), field);
        };
    }

    private <T extends TextFieldBase<T, String>> T text(T input, Field field) {
        input.setLabel(field.label());
        describe(input, field);
        input.setValue(answers.text(field.key()));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        if (!field.limits().autocomplete().isEmpty()) {
            input.getElement().setAttribute("autocomplete", field.limits().autocomplete());
        }
        input.addValueChangeListener(e -> answers.put(field.key(), e.getValue()));
        return input;
    }

    private TextField number(Field field) {
        TextField input = text(new TextField(), field);
        input.getElement().setAttribute("inputmode", field.limits().decimalDigits() > 0 ? "decimal" : "numeric");
        if (!field.limits().unit().isEmpty()) {
            input.setLabel("%s (%s)".formatted(field.label(), field.limits().unit()));
        }
        input.addClassName("short");
        return input;
    }

    private DatePicker date(Field field) {
        var input = new DatePicker(field.label());
        input.setAutoOpen(false);
        describe(input, field);
        input.setLocale(Locale.GERMAN);
        input.setI18n(Calendars.of(input));
        answers.find(field.key()).map(String::valueOf).map(Inputs::day).ifPresent(input::setValue);
        input.addClassName("short");
        input.addValueChangeListener(e -> answers.put(
                field.key(), e.getValue() == null ? null : e.getValue().toString()));
        return input;
    }

    private Checkbox checkbox(Field field) {
        var input = new Checkbox(field.label());
        describe(input, field);
        input.setValue(Boolean.TRUE.equals(answers.values().get(field.key())));
        input.addValueChangeListener(e -> answers.put(field.key(), e.getValue()));
        return input;
    }

    private RadioButtonGroup<Option> radio(Field field) {
        var input = new RadioButtonGroup<Option>(field.label());
        describe(input, field);
        input.addThemeName("vertical");
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        chosen(field).ifPresent(input::setValue);
        input.addValueChangeListener(e -> answers.put(
                field.key(), e.getValue() == null ? null : e.getValue().value()));
        return input;
    }

    private ComboBox<Option> select(Field field) {
        var input = new ComboBox<Option>(field.label());
        describe(input, field);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        chosen(field).ifPresent(input::setValue);
        input.addValueChangeListener(e -> answers.put(
                field.key(), e.getValue() == null ? null : e.getValue().value()));
        return input;
    }

    private CheckboxGroup<Option> checklist(Field field) {
        var input = new CheckboxGroup<Option>(field.label());
        describe(input, field);
        input.setItems(field.options());
        input.setItemLabelGenerator(Option::label);
        input.setValue(chosenOnes(field));
        input.addValueChangeListener(e -> answers.put(
                field.key(), e.getValue().stream().map(Option::value).toList()));
        return input;
    }

    private static <C extends HasHelper & HasValidation & HasValueAndElement<?, ?>> void describe(
            C input, Field field) {
        input.setHelperText(field.help());
        input.setRequiredIndicatorVisible(field.required());
        input.setManualValidation(true);
    }

    private Optional<Option> chosen(Field field) {
        return field.options().stream()
                .filter(option -> option.value().equals(answers.text(field.key())))
                .findFirst();
    }

    private Set<Option> chosenOnes(Field field) {
        Object values = answers.values().getOrDefault(field.key(), List.of());
        var chosen = new LinkedHashSet<>(field.options());
        chosen.removeIf(option -> !(values instanceof List<?> list) || !list.contains(option.value()));
        return chosen;
    }

    private static LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    }
}
