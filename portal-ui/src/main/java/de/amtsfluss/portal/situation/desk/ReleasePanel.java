package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.desk.ReleaseDesk.Closed;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Releases.Release;
import java.time.Duration;
import java.util.List;

/** What is released for an emergency, to whom and until when; and a way to release more or to end it. */
final class ReleasePanel extends Section implements Refreshing {

    private static final long serialVersionUID = 1L;
    private static final int HOURS = 4;
    private static final int MOST_HOURS = 24;

    private final transient ReleaseActions actions;
    private final transient Emergency known;
    private final transient List<Closed> closed;
    private final Div table = new Div();
    private final Select<Closed> source = new Select<>();
    private final Select<String> organisation = new Select<>();
    private final IntegerField hours = new IntegerField(getTranslation("emergency.release.hours"));
    private final TextField reason = new TextField(getTranslation("emergency.release.reason"));
    private final Paragraph says = new Paragraph();
    private transient List<Release> shown;

    ReleasePanel(ReleaseActions actions, Emergency known) {
        this.actions = actions;
        this.known = known;
        this.closed = actions.closed();
        says.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("emergency.releases")), table);
        if (!closed.isEmpty() && known.isOpen()) {
            add(form());
        }
        add(says);
        refresh();
    }

    @Override
    public void refresh() {
        List<Release> now = actions.list(known.id());
        if (!now.equals(shown)) {
            shown = now;
            table.removeAll();
            table.add(now.isEmpty() ? new Paragraph(getTranslation("emergency.releases.none")) : table(now));
        }
    }

    private DataTable table(List<Release> releases) {
        var built = new DataTable(
                getTranslation("emergency.releases"),
                List.of(
                        getTranslation("emergency.release.source"),
                        getTranslation("emergency.release.to"),
                        getTranslation("emergency.release.by"),
                        getTranslation("emergency.release.until"),
                        getTranslation("emergency.release.act")));
        releases.forEach(release -> built.row(
                new Span(name(release.source())),
                new Span(getTranslation("emergency.organisation." + release.organisation())),
                new Span(
                        release.reason().isEmpty()
                                ? release.releasedBy()
                                : getTranslation("emergency.release.because", release.releasedBy(), release.reason())),
                new Span(release.revokedAt()
                        .map(at -> getTranslation("emergency.release.ended", Times.moment(at)))
                        .orElseGet(() -> Times.moment(release.until()))),
                release.revokedAt().isPresent() ? new Span() : end(release)));
        return built;
    }

    private NativeButton end(Release release) {
        var end = new NativeButton(getTranslation("emergency.release.end"), e -> {
            actions.end(known.id(), release);
            refresh();
        });
        end.addClassName("small");
        end.getElement()
                .setAttribute("aria-label", getTranslation("emergency.release.end") + ": " + name(release.source()));
        return end;
    }

    private Div form() {
        source.setLabel(getTranslation("emergency.release.source"));
        source.setItems(closed);
        source.setItemLabelGenerator(one -> name(one.source()));
        source.setValue(closed.getFirst());
        organisation.setLabel(getTranslation("emergency.release.to"));
        organisation.setItems(known.organisations());
        organisation.setItemLabelGenerator(key -> getTranslation("emergency.organisation." + key));
        organisation.setValue(known.organisations().getLast());
        known.organisations().stream()
                .filter("fire-brigade"::equals)
                .findFirst()
                .ifPresent(organisation::setValue);
        hours.setMin(1);
        hours.setMax(MOST_HOURS);
        hours.setValue(HOURS);
        reason.setVisible(closed.stream().anyMatch(one -> !one.own()));
        reason.setHelperText(getTranslation("emergency.release.reason.help"));
        var form = new Div(
                source, organisation, hours, reason, new Button(getTranslation("emergency.release.give"), e -> give()));
        form.addClassName("release-form");
        return form;
    }

    private void give() {
        Closed chosen = source.getValue();
        if (!chosen.own() && reason.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("emergency.release.reason.missing"));
            return;
        }
        if (hours.isInvalid() || hours.getValue() == null) {
            return;
        }
        reason.setInvalid(false);
        actions.give(
                known.id(),
                chosen.source(),
                organisation.getValue(),
                Duration.ofHours(hours.getValue()),
                reason.getValue());
        says.setText(getTranslation("emergency.release.given", name(chosen.source())));
        refresh();
    }

    private String name(String key) {
        String text = "situation.source.name." + key;
        String name = getTranslation(text);
        return name.equals(text) ? key : name;
    }
}
