package de.amtsfluss.portal.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.services.PackageVersion;
import java.util.List;

/** Who put which version into force, when and why; newest first. */
final class VersionTable extends Div {

    private static final long serialVersionUID = 1L;

    VersionTable(List<PackageVersion> versions) {
        var table = new DataTable(
                getTranslation("designer.versions"),
                List.of(
                        getTranslation("designer.version"),
                        getTranslation("designer.published-at"),
                        getTranslation("designer.published-by"),
                        getTranslation("designer.note")));
        versions.forEach(version -> table.row(
                new Span(String.valueOf(version.version())),
                new Span(Times.moment(version.publishedAt())),
                new Span(
                        version.publishedBy().equals("shipped")
                                ? getTranslation("designer.shipped")
                                : version.publisherName()),
                new Span(version.note())));
        add(table);
    }
}
