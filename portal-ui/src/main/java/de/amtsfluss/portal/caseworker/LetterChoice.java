package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.processes.tasks.TaskCard;
import java.util.Map;

/** The letters of the service as drafts, with what is typed into the task just now. */
final class LetterChoice extends Div {

    private static final long serialVersionUID = 1L;

    LetterChoice(TaskDesk desk, TaskCard card, SerializableSupplier<Map<String, Object>> typed) {
        addClassName("letters");
        var templates = desk.letters(card);
        if (!templates.isEmpty()) {
            add(new Paragraph(getTranslation("caseworker.letters")));
        }
        templates.forEach((template, title) -> add(Downloads.link(
                title, template + "-entwurf.pdf", "application/pdf", () -> desk.preview(card, template, typed.get()))));
    }
}
