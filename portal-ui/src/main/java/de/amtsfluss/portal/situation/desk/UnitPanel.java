package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units that were sent: their link to the picture and their green signals. */
final class UnitPanel extends Section implements Refreshing {

    private static final long serialVersionUID = 1L;

    private final transient EmergencyActions actions;
    private final transient Emergency known;
    private final transient Map<Unit, Span> corridors = new HashMap<>();
    private final transient Map<Unit, NativeButton> switches = new HashMap<>();
    private final boolean signalsNear;
    private final Paragraph says = new Paragraph();

    UnitPanel(EmergencyActions actions, Emergency known) {
        this.actions = actions;
        this.known = known;
        this.signalsNear = actions.mayBeGreen(known);
        says.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("emergency.units")));
        if (known.units().isEmpty()) {
            add(new Paragraph(getTranslation("emergency.units.none")));
        }
        known.units().forEach(this::show);
        add(says);
        refresh();
    }

    @Override
    public void refresh() {
        corridors.forEach((unit, state) -> {
            String words = state(unit);
            if (!words.equals(state.getText())) {
                state.setText(words);
            }
        });
        switches.forEach((unit, button) -> name(
                button, running(unit).isPresent() ? "emergency.corridor.end" : "emergency.corridor.request", unit));
    }

    private void show(Unit unit) {
        var name = new Span(unit.name());
        name.addClassName("unit");
        var owner = new Span(getTranslation("emergency.organisation." + unit.organisation()));
        owner.addClassName("soft");
        var corridor = new Span();
        corridors.put(unit, corridor);
        var panel = new Div(new Div(name, new Span(" "), owner), corridor);
        panel.addClassName("unit-card");
        if (actions.mayDispatch() && known.isOpen()) {
            panel.add(buttons(unit, panel));
        }
        add(panel);
    }

    private Div buttons(Unit unit, Div panel) {
        var link = new Div();
        panel.add(link);
        var corridor = button("emergency.corridor.request", unit, () -> corridor(unit));
        switches.put(unit, corridor);
        var row = new Div(
                button("emergency.link.renew", unit, () -> tellLink(unit, link)),
                button("emergency.link.end", unit, () -> {
                    actions.endLink(known.id(), unit);
                    link.removeAll();
                    says.setText(getTranslation("emergency.link.ended", unit.name()));
                }),
                corridor);
        row.addClassName("small-actions");
        return row;
    }

    private void tellLink(Unit unit, Div place) {
        String address = actions.renewLink(known.id(), unit);
        var link = new Anchor(address, address);
        link.setTarget("_blank");
        place.removeAll();
        place.add(new Paragraph(getTranslation("emergency.link.new")), link);
    }

    private void corridor(Unit unit) {
        Optional<GreenCorridor> running = running(unit);
        if (running.isPresent()) {
            actions.releaseCorridor(running.get());
            says.setText(getTranslation("emergency.corridor.ended", unit.name()));
        } else {
            says.setText(getTranslation(
                    actions.requestCorridor(known, unit) ? "emergency.corridor.asked" : "emergency.corridor.no-signals",
                    unit.name()));
        }
        refresh();
    }

    private Optional<GreenCorridor> running(Unit unit) {
        return actions.findCorridor(known.id(), unit)
                .filter(found -> found.releasedAt().isEmpty());
    }

    private String state(Unit unit) {
        return actions.findCorridor(known.id(), unit)
                .map(found -> found.releasedAt()
                        .map(at -> getTranslation("emergency.corridor.released", Times.moment(at)))
                        .orElseGet(() -> getTranslation(
                                found.reservedAt().isPresent()
                                        ? "emergency.corridor.green"
                                        : "emergency.corridor.waiting",
                                Times.moment(found.requestedAt()))))
                .orElseGet(() -> getTranslation(none()));
    }

    /** Why a unit has no green, as far as the place says. */
    private String none() {
        if (known.position().isEmpty()) {
            return "emergency.corridor.no-position";
        }
        return signalsNear ? "emergency.corridor.none" : "emergency.corridor.no-signals-here";
    }

    private NativeButton button(String key, Unit unit, Command act) {
        var button = new NativeButton("", e -> act.execute());
        button.addClassName("small");
        name(button, key, unit);
        return button;
    }

    private void name(NativeButton button, String key, Unit unit) {
        String words = getTranslation(key);
        if (!words.equals(button.getText())) {
            button.setText(words);
            button.getElement().setAttribute("aria-label", words + ": " + unit.name());
        }
    }
}
