package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Which step this is, of how many, and what it is about. */
final class Progress extends Div {

    private static final long serialVersionUID = 1L;

    Progress(int step, int count, String title) {
        addClassName("progress");
        var words = new Paragraph(getTranslation("citizen.step", step, count));
        var bar = new Div();
        bar.addClassName("progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--done", "%d%%".formatted(100 * step / count));
        add(words, bar, new H2(title));
    }
}
