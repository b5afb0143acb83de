package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.picture.Picture;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One version of a picture as it was, with the ages it had then left to the reader: they count on. */
@Route(DeskNavigation.VERSION)
@RolesAllowed("DISPATCHER")
final class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PictureActions pictures;

    VersionView(PictureActions pictures) {
        this.pictures = pictures;
        addClassNames("page", "desk", "situation");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        UUID id = DeskNavigation.id(parameters);
        Picture picture = pictures.version(
                id,
                parameters.get("organisation").orElse(""),
                parameters.getInteger("version").orElse(0));
        var board = new PictureBoard(act -> {});
        removeAll();
        add(
                new Anchor(DeskNavigation.log(id), getTranslation("emergency.back.log")),
                new H1(getTranslation("emergency.version.title", picture.version())),
                new Paragraph(getTranslation(
                        "emergency.version.of",
                        getTranslation("emergency.organisation." + picture.organisation()),
                        Times.second(picture.computedAt()),
                        picture.hash())),
                new Paragraph(Downloads.link(
                        getTranslation("emergency.paper"),
                        "Lagebild-Fassung-%d.pdf".formatted(picture.version()),
                        "application/pdf",
                        () -> pictures.paper(picture))),
                board);
        board.show(pictures.message(picture), false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("emergency.version.page");
    }
}
