package de.amtsfluss.portal.designer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.processes.services.PackageArchive;
import de.amtsfluss.processes.services.ServicePackage;
import jakarta.annotation.security.RolesAllowed;

/** The service packages with all their versions. */
@Route("modelle")
@RolesAllowed("DESIGNER")
final class PackageListView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PackageDesk desk;

    PackageListView(PackageDesk desk) {
        this.desk = desk;
        addClassNames("page", "desk");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("designer.packages.lead")));
        desk.listCurrent().forEach(this::show);
    }

    private void show(ServicePackage service) {
        var title = service.text("name", getLocale());
        var open = new Anchor("modelle/" + service.key(), getTranslation("designer.open", title));
        var download = Downloads.link(
                getTranslation("designer.download", title),
                "%s-%d.zip".formatted(service.key(), service.version()),
                "application/zip",
                () -> PackageArchive.pack(desk.current(service.key()).files()));
        var ways = new Div(open, download);
        ways.addClassName("actions");
        add(new H2(title), new VersionTable(desk.listVersions(service.key())), ways);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("designer.packages");
    }
}
