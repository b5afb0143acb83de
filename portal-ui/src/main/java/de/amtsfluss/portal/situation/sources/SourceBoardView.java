package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.situation.SourceState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All sources: how old what they say is, what their last answer was, when they are asked next; and what lies back. */
@Route(SourceNavigation.BOARD)
@RolesAllowed({"ADMINISTRATOR", "CREW", "DISPATCHER"})
final class SourceBoardView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLISECONDS = 3_000;
    private static final Set<String> IN_ORDER = Set.of("up", "listening", "silent", "never");

    private final transient SourceActions sources;
    private final Paragraph summary = new Paragraph();
    private final Div table = new Div();
    private final QuarantinePanel quarantine;
    private final Map<String, SourceRow> rows = new LinkedHashMap<>();
    private Registration polling;

    SourceBoardView(SourceActions sources) {
        this.sources = sources;
        quarantine = new QuarantinePanel(sources);
        addClassNames("page", "desk");
        summary.getElement().setAttribute("role", "status");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("situation.source.lead")), summary, table, quarantine);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLISECONDS);
        polling = event.getUI().addPollListener(e -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    /** Rows stay as they are and only their texts change, so that nobody loses the place they are at. */
    private void show() {
        List<SourceState> all = sources.list();
        Instant now = sources.now();
        if (!List.copyOf(rows.keySet())
                .equals(all.stream().map(SourceState::key).toList())) {
            build(all);
        }
        all.forEach(source -> rows.get(source.key()).show(source, now));
        List<String> troubled = all.stream()
                .filter(source -> !IN_ORDER.contains(SourceTexts.stateKey(source, now)))
                .map(source -> new SourceTexts(this).name(source.key()))
                .toList();
        String text = troubled.isEmpty()
                ? getTranslation("situation.source.all-well", all.size())
                : getTranslation("situation.source.troubled", troubled.size(), all.size(), String.join(", ", troubled));
        if (!text.equals(summary.getText())) {
            summary.setText(text);
        }
        quarantine.show();
    }

    private void build(List<SourceState> all) {
        rows.clear();
        var built = new DataTable(
                getPageTitle(),
                List.of(
                        getTranslation("situation.source.column.source"),
                        getTranslation("situation.source.column.state"),
                        getTranslation("situation.source.column.age"),
                        getTranslation("situation.source.column.outcome"),
                        getTranslation("situation.source.column.due"),
                        getTranslation("situation.source.column.facts"),
                        getTranslation("situation.source.column.act")));
        all.forEach(source -> {
            var row = new SourceRow(source, sources, this::show);
            rows.put(source.key(), row);
            row.addTo(built);
        });
        table.removeAll();
        table.add(built);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.source.board");
    }
}
