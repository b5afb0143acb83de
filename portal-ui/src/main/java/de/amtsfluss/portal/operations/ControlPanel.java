package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetControl.SignalHealth;
import java.util.List;
import java.util.Map;

/** What chooses the colours now, why, and a way to choose something else; changes in place. */
final class ControlPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StreetDesk desk;
    private final String area;
    private final Paragraph says = new Paragraph();
    private final Paragraph warning = new Paragraph();
    private final Div signals = new Div();
    private final Button choice = new Button();
    private transient List<SignalHealth> shown;
    private Mode next = Mode.REAL_TIME;

    ControlPanel(StreetDesk desk, String area) {
        this.desk = desk;
        this.area = area;
        warning.addClassName("failure");
        warning.getElement().setAttribute("role", "status");
        choice.addClickListener(e -> {
            desk.choose(area, next);
            show();
        });
        var actions = new Div(choice);
        actions.addClassName("actions");
        add(says, warning, actions, signals);
        show();
    }

    void show() {
        desk.health(area).ifPresentOrElse(this::show, () -> {
            says.setText(getTranslation("operations.control.unknown"));
            choice.setVisible(false);
        });
    }

    private void show(Health health) {
        says.setText(getTranslation("operations.control." + StateNames.word(health.rung())) + " "
                + getTranslation(
                        "operations.control.data",
                        Numbers.whole(100 * health.silentDetectors(), getLocale()),
                        Numbers.whole(health.dataAgeSeconds(), getLocale())));
        warning.setText(warning(health));
        next = health.mode() == Mode.REAL_TIME ? Mode.FIXED_PLAN : Mode.REAL_TIME;
        choice.setVisible(true);
        choice.setText(getTranslation("operations.control.choose." + StateNames.word(next)));
        if (!health.signals().equals(shown)) {
            shown = health.signals();
            signals.removeAll();
            signals.add(table(health));
        }
    }

    private String warning(Health health) {
        String degraded = health.degraded() ? getTranslation("operations.control.degraded") + " " : "";
        String unsafe = health.unsafePictures() == 0
                ? ""
                : getTranslation("operations.control.unsafe", String.valueOf(health.unsafePictures()));
        return degraded + unsafe;
    }

    private DataTable table(Health health) {
        var table = new DataTable(
                getTranslation("operations.control.signals"),
                List.of(
                        getTranslation("operations.live.junction"),
                        getTranslation("operations.control.rung"),
                        getTranslation("operations.control.since"),
                        getTranslation("operations.control.reason")));
        Map<String, String> names = desk.junctionNames(area);
        health.signals()
                .forEach(signal -> table.row(
                        new Span(names.getOrDefault(signal.junction(), signal.junction())),
                        new Span(getTranslation("operations.control.rung." + StateNames.word(signal.rung()))),
                        new Span(Times.moment(signal.since())),
                        new Span(getTranslation("operations.control.reason." + StateNames.word(signal.reason())))));
        return table;
    }
}
