package de.amtsfluss.processes.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A form as its package draws it with form-js: pages of fields. */
public record Form(String id, List<Page> pages) {

    public Form {
        pages = List.copyOf(pages);
    }

    /** Fields are shown one below the other; a page without a visible field is passed over. */
    public record Page(String key, String title, List<Field> fields) {

        public Page {
            fields = List.copyOf(fields);
        }
    }

    /** All fields of the top level, in the order they are shown, groups dissolved. */
    public List<Field> listFields() {
        return pages.stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(Form::dissolve)
                .toList();
    }

    /**
     * The same form in another language.
     *
     * @param texts finds the text for a key such as {@code antrag.dogName.label}; where there is none, the form's own
     *     stays
     */
    public Form translated(Function<String, Optional<String>> texts) {
        return new Form(
                id,
                pages.stream()
                        .map(page -> new Page(
                                page.key(),
                                texts.apply(id + "." + page.key() + ".title").orElse(page.title()),
                                page.fields().stream()
                                        .map(field -> field.translated(id + ".", texts))
                                        .toList()))
                        .toList());
    }

    private static Stream<Field> dissolve(Field field) {
        return field.kind() == Field.Kind.GROUP ? field.fields().stream().flatMap(Form::dissolve) : Stream.of(field);
    }
}
