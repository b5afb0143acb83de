package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import java.util.List;
import java.util.UUID;

/** Every version of an organisation's picture, to be opened as it was. */
final class VersionTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    VersionTable(PictureActions pictures, UUID emergency, String organisation) {
        var table = new DataTable(
                getTranslation("emergency.versions", getTranslation("emergency.organisation." + organisation)),
                List.of(
                        getTranslation("emergency.log.version"),
                        getTranslation("emergency.log.at"),
                        getTranslation("emergency.known"),
                        getTranslation("emergency.log.hash")));
        pictures.versions(emergency, organisation).stream()
                .limit(MOST)
                .forEach(version -> table.row(
                        new Anchor(
                                DeskNavigation.version(emergency, organisation, version.number()),
                                getTranslation("emergency.version", version.number())),
                        new Span(Times.second(version.computedAt())),
                        new Span(getTranslation("emergency.percent", Math.round(version.completeness() * 100))),
                        new Span(version.hash().substring(0, 16))));
        add(table);
    }
}
