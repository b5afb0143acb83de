package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import de.amtsfluss.processes.situation.own.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom the control room warns itself, as CAP that other systems fetch. */
final class WarningPanel extends Section implements Refreshing {

    private static final long serialVersionUID = 1L;
    private static final int RADIUS = 500;
    private static final int HOURS = 4;

    private final transient WarningActions actions;
    private final transient Emergency known;
    private final Div list = new Div();
    private final TextField headline = new TextField(getTranslation("emergency.warning.headline"));
    private final TextArea instruction = new TextArea(getTranslation("emergency.warning.instruction"));
    private final Select<String> severity = new Select<>();
    private final IntegerField radius = new IntegerField(getTranslation("emergency.warning.radius"));
    private final IntegerField hours = new IntegerField(getTranslation("emergency.warning.hours"));
    private final Paragraph says = new Paragraph();
    private transient List<Sent> shown;

    WarningPanel(WarningActions actions, Emergency known) {
        this.actions = actions;
        this.known = known;
        says.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("emergency.warnings")), list);
        if (known.isOpen()) {
            add(new NativeDetails(getTranslation("emergency.warning.new"), form()));
        }
        add(says);
        refresh();
    }

    @Override
    public void refresh() {
        List<Sent> now = actions.inForce(known.id());
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            if (now.isEmpty()) {
                list.add(new Paragraph(getTranslation("emergency.warnings.none")));
            }
            now.forEach(this::show);
        }
    }

    private void show(Sent sent) {
        var name = new Span(sent.headline());
        name.addClassName("unit");
        var row = new Div(Downloads.link(
                getTranslation("emergency.warning.cap"),
                sent.identifier() + ".xml",
                "application/cap+xml",
                () -> actions.cap(known, sent)));
        row.addClassName("small-actions");
        if (known.isOpen()) {
            row.add(button("emergency.warning.replace", sent, () -> issue(Optional.of(sent))));
            row.add(button("emergency.warning.cancel", sent, () -> {
                actions.cancel(known.id(), sent);
                refresh();
            }));
        }
        var card = new Div(
                name,
                new Paragraph(getTranslation(
                        "emergency.warning.of",
                        getTranslation("emergency.severity." + sent.severity()),
                        sent.radiusMetres(),
                        Times.moment(sent.expires()),
                        sent.author())),
                row);
        card.addClassName("unit-card");
        list.add(card);
    }

    private NativeButton button(String key, Sent sent, com.vaadin.flow.server.Command act) {
        var button = new NativeButton(getTranslation(key), e -> act.execute());
        button.addClassName("small");
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + sent.headline());
        return button;
    }

    private Div form() {
        severity.setLabel(getTranslation("emergency.warning.severity"));
        severity.setItems("Minor", "Moderate", "Severe", "Extreme");
        severity.setItemLabelGenerator(key -> getTranslation("emergency.severity." + key));
        severity.setValue("Severe");
        radius.setValue(RADIUS);
        hours.setValue(HOURS);
        var form = new Div(
                headline,
                instruction,
                severity,
                radius,
                hours,
                new Div(new Button(getTranslation("emergency.warning.issue"), e -> issue(Optional.empty()))));
        form.addClassName("form-group");
        return form;
    }

    private void issue(Optional<Sent> replaces) {
        try {
            actions.issue(
                    known.id(),
                    new Warning(
                            headline.getValue(),
                            instruction.getValue(),
                            severity.getValue(),
                            Optional.ofNullable(radius.getValue()).orElse(0),
                            Duration.ofHours(
                                    Optional.ofNullable(hours.getValue()).orElse(0))),
                    replaces);
            says.setText(getTranslation("emergency.warning.issued"));
        } catch (BadAlarm bad) {
            says.setText(getTranslation("emergency.warning.bad." + bad.field()));
        }
        refresh();
    }
}
