package de.amtsfluss.portal.citizen;

import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.forms.Form.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The way through an application: the pages that have something to ask, then the review.
 *
 * @param at zero-based; the review is one past the last page
 */
record Walk(List<Page> pages, int at) {

    static Walk through(Form form, Checked checked, int at) {
        List<Page> pages = form.pages().stream()
                .filter(page -> shows(page.fields(), checked.visible()))
                .toList();
        return new Walk(pages, Math.clamp(at, 0, pages.size()));
    }

    boolean atReview() {
        return at == pages.size();
    }

    Page page() {
        return pages.get(at);
    }

    int count() {
        return pages.size() + 1;
    }

    /** The page with the field of this path; the review if none has it. */
    int indexOf(String path) {
        String key = path.split("[.\\[]")[0];
        return IntStream.range(0, pages.size())
                .filter(i -> has(pages.get(i).fields(), key))
                .findFirst()
                .orElse(pages.size());
    }

    private static boolean shows(List<Field> fields, Set<String> visible) {
        return fields.stream().anyMatch(field -> visible.contains(field.key()));
    }

    private static boolean has(List<Field> fields, String key) {
        return fields.stream()
                .anyMatch(field ->
                        field.key().equals(key) || field.kind() == Field.Kind.GROUP && has(field.fields(), key));
    }
}
