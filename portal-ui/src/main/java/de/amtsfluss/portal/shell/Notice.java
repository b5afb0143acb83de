package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page of plain prose: one heading, paragraphs, ways on. Paragraphs of a text are divided by {@code |}. */
public final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    public Notice(String heading, String text, Component... onwards) {
        addClassNames("page", "prose");
        add(new H1(heading));
        for (String paragraph : text.split("\\|")) {
            add(new Paragraph(paragraph.strip()));
        }
        add(onwards);
    }
}
