package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.traffic.Picture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Drawings, each beside the same drawing of another plan, and with the same content as a table. They are pictures of
 * their own, so that nothing in one can reach into the page.
 */
final class PlanPictures extends Div {

    private static final long serialVersionUID = 1L;

    /** @param name such as version 3; empty where there is nothing beside */
    record Drawn(String name, List<Picture> pictures) {}

    PlanPictures(Drawn plan, Optional<Drawn> beside) {
        addClassName("plan-pictures");
        for (int i = 0; i < plan.pictures().size(); i++) {
            Picture picture = plan.pictures().get(i);
            var sheets = new Div(sheet(plan.name(), picture));
            beside.flatMap(other -> find(other, picture).map(same -> sheet(other.name(), same)))
                    .ifPresent(sheets::add);
            add(new Details(picture.title(), sheets));
        }
    }

    private static Optional<Picture> find(Drawn other, Picture picture) {
        return other.pictures().stream()
                .filter(one -> one.key().equals(picture.key()) && one.title().equals(picture.title()))
                .findFirst();
    }

    private Div sheet(String name, Picture picture) {
        String title = name.isEmpty() ? picture.title() : name + ": " + picture.title();
        var drawing = new Div(image(title, picture.svg()));
        drawing.addClassName("drawing");
        drawing.getElement().setAttribute("tabindex", "0");
        drawing.getElement().setAttribute("role", "region");
        drawing.getElement().setAttribute("aria-label", title);
        var sheet = new Div();
        if (!name.isEmpty()) {
            var caption = new Span(name);
            caption.addClassName("badge");
            sheet.add(caption);
        }
        sheet.add(drawing, new Details(getTranslation("operations.drawing.words"), words(title, picture)));
        return sheet;
    }

    private static Div words(String title, Picture picture) {
        var words = new Div(new Paragraph(picture.description()));
        if (!picture.rows().isEmpty()) {
            var table = new DataTable(title, picture.columns());
            picture.rows().forEach(row -> table.row(row.stream().map(Span::new).toArray(Span[]::new)));
            words.add(table);
        }
        return words;
    }

    private static Image image(String title, String svg) {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "plan.svg", "image/svg+xml", bytes.length))
                .inline();
        var image = new Image(handler, title);
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
