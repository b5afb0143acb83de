package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.forms.AnswerText;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answers of an application in the order and the words of its form. Fields without an answer are left out. */
final class EntrySections {

    private final AnswerText answers;

    /** One table of questions and answers under a heading. */
    record Section(String title, boolean nested, List<Line> lines) {}

    record Line(String label, String value) {}

    EntrySections(Locale locale) {
        this.answers = new AnswerText(
                locale, FormatStyle.LONG, LetterLanguages.label("yes", locale), LetterLanguages.label("no", locale));
    }

    List<Section> of(Form form, Map<String, Object> data) {
        var sections = new ArrayList<Section>();
        for (Form.Page page : form.pages()) {
            addSections(sections, page.title(), false, page.fields(), data);
        }
        return sections;
    }

    private void addSections(List<Section> sections, String title, boolean nested, List<Field> fields, Map<?, ?> data) {
        List<Field> flat = fields.stream().flatMap(EntrySections::dissolve).toList();
        List<Line> lines = flat.stream()
                .flatMap(field -> line(field, data.get(field.key())).stream())
                .toList();
        if (!lines.isEmpty()) {
            sections.add(new Section(title, nested, lines));
        }
        for (Field field : flat) {
            if (field.kind() == Field.Kind.LIST && data.get(field.key()) instanceof List<?> items) {
                addItems(sections, field, items);
            }
        }
    }

    private void addItems(List<Section> sections, Field list, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                addSections(sections, list.label() + " " + (i + 1), true, list.fields(), item);
            }
        }
    }

    private Optional<Line> line(Field field, Object value) {
        if (value == null || !field.hasValue() || field.kind() == Field.Kind.LIST) {
            return Optional.empty();
        }
        return Optional.of(new Line(field.label(), answers.of(field, value)));
    }

    private static java.util.stream.Stream<Field> dissolve(Field field) {
        return field.kind() == Field.Kind.GROUP
                ? field.fields().stream().flatMap(EntrySections::dissolve)
                : java.util.stream.Stream.of(field);
    }
}
