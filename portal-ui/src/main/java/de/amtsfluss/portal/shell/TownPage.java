package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.amtsfluss.processes.municipality.Municipality;

/** A page the law asks for: sections of prose that name the town of this installation. */
final class TownPage extends Div {

    private static final long serialVersionUID = 1L;

    TownPage(String page, Municipality town) {
        addClassNames("page", "prose");
        add(new H1(getTranslation("shell.footer." + page)));
        int sections = Integer.parseInt(getTranslation("shell.%s.sections".formatted(page)));
        for (int i = 1; i <= sections; i++) {
            add(new H2(getTranslation("shell.%s.%d".formatted(page, i))));
            paragraphs(getTranslation("shell.%s.%d.text".formatted(page, i), values(town)));
        }
        add(new Anchor("mailto:" + town.email(), town.email()));
    }

    private void paragraphs(String text) {
        for (String paragraph : text.split("\\|")) {
            add(new Paragraph(paragraph.strip()));
        }
    }

    private static Object[] values(Municipality town) {
        return new Object[] {
            town.name(), town.authority(), town.street(), town.postalCode(), town.city(), town.phone(), town.email()
        };
    }
}
