package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.Quarantined;
import java.util.List;

/** Answers nobody could read, until somebody settles them or a sound answer does. */
final class QuarantinePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SourceActions sources;
    private transient List<Quarantined> shown = List.of();

    QuarantinePanel(SourceActions sources) {
        this.sources = sources;
    }

    void show() {
        List<Quarantined> found = sources.quarantine();
        if (!found.equals(shown)) {
            shown = found;
            removeAll();
            if (!found.isEmpty()) {
                add(new H2(getTranslation("situation.source.quarantine")));
                found.forEach(this::add);
            }
        }
    }

    private void add(Quarantined found) {
        String name = new SourceTexts(this).name(found.source());
        var details = new Paragraph(found.reason());
        details.addClassName("soft");
        var panel = new Div(
                new Paragraph(getTranslation(
                        "situation.source.quarantine.of",
                        name,
                        Times.moment(found.lastAt()),
                        found.times(),
                        Times.moment(found.openedAt()))),
                details);
        if (sources.mayAct()) {
            var settle = new NativeButton(getTranslation("situation.source.settle"), e -> {
                sources.settle(found);
                show();
            });
            settle.getElement().setAttribute("aria-label", getTranslation("situation.source.settle.of", name));
            panel.add(settle);
        }
        panel.addClassName("call");
        add(panel);
    }
}
