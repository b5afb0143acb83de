package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.amtsfluss.processes.municipality.Municipality;
import java.util.List;

final class PortalFooter extends Footer {

    private static final long serialVersionUID = 1L;

    PortalFooter(Municipality town) {
        addClassName("portal-footer");
        var list = new UnorderedList();
        for (String page : List.of("impressum", "datenschutz", "barrierefreiheit", "kontakt")) {
            list.add(new ListItem(new Anchor(page, getTranslation("shell.footer." + page))));
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", getTranslation("shell.footer"));
        var address =
                new Paragraph("%s, %s, %s %s".formatted(town.name(), town.street(), town.postalCode(), town.city()));
        var band = new Div(nav, address);
        band.addClassName("band");
        add(band);
    }
}
