package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says that the draft is safe. A screen reader hears it once a minute at most, when the words change. */
final class SavedNote extends Paragraph {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    SavedNote() {
        addClassName("saved-note");
        getElement().setAttribute("role", "status");
        setText(getTranslation("citizen.application.autosave"));
    }

    void saved() {
        setText(getTranslation(
                "citizen.application.saved",
                LocalTime.now(ZoneId.of("Europe/Berlin")).format(TIME)));
    }
}
