package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.JunctionPoint;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import java.util.List;
import java.util.stream.Collectors;

/** For whom signals are kept green now, by the number of the incident only, and which signals; nothing where none are. */
final class CorridorPanel extends Div {

    private static final long serialVersionUID = 1L;

    private transient List<Object> shown = List.of();

    CorridorPanel() {
        getElement().setAttribute("role", "status");
        setVisible(false);
        addClassNames("note", "corridor");
    }

    void show(List<GreenCorridor> corridors, Drawing drawing, Scene scene) {
        List<Object> now = List.of(corridors, scene.reserved());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(!corridors.isEmpty());
        removeAll();
        var list = new UnorderedList();
        corridors.forEach(corridor -> list.add(new ListItem(getTranslation(
                "operations.corridor.unit",
                corridor.unit(),
                corridor.number().isEmpty() ? "–" : corridor.number(),
                Times.moment(corridor.requestedAt())))));
        String signals = drawing.junctions().stream()
                .filter(junction -> scene.reserved().contains(junction.key()))
                .map(JunctionPoint::name)
                .collect(Collectors.joining(", "));
        add(
                new Paragraph(getTranslation("operations.corridor")),
                list,
                new Paragraph(
                        signals.isEmpty()
                                ? getTranslation("operations.corridor.passed")
                                : getTranslation("operations.corridor.signals", signals)));
    }
}
