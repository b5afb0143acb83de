package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.observation.DetectorState;
import de.amtsfluss.processes.traffic.observation.DetectorState.Condition;
import java.util.List;

/** How each detector does, in words; drawn anew only when something has changed. */
final class DetectorTable extends Div {

    private static final long serialVersionUID = 1L;

    private transient List<DetectorState> shown;

    /** @param states those with trouble first */
    void show(List<DetectorState> states) {
        if (states.equals(shown)) {
            return;
        }
        shown = states;
        removeAll();
        if (states.isEmpty()) {
            add(new Paragraph(getTranslation("operations.detectors.none")));
            return;
        }
        long sound = states.stream().filter(DetectorTable::isSound).count();
        var table = new DataTable(
                getTranslation("operations.detectors"),
                List.of(
                        getTranslation("operations.detector"),
                        getTranslation("operations.detector.condition"),
                        getTranslation("operations.control.since"),
                        getTranslation("operations.detector.last"),
                        getTranslation("operations.detector.taken"),
                        getTranslation("operations.detector.oddities")));
        states.forEach(state -> row(table, state));
        add(
                new Paragraph(getTranslation(
                        "operations.detectors.sum", String.valueOf(states.size()), String.valueOf(sound))),
                table);
    }

    private void row(DataTable table, DetectorState state) {
        var condition = new Span(getTranslation("operations.detector." + StateNames.word(state.condition())));
        condition.addClassName(isSound(state) ? "better" : state.condition() == Condition.UNKNOWN ? "soft" : "worse");
        table.row(
                new Span(state.detector()),
                condition,
                new Span(Times.moment(state.since())),
                new Span(state.lastObservedAt().map(Times::moment).orElse("–")),
                new Span(Numbers.whole(state.taken(), getLocale())),
                new Span(getTranslation(
                        "operations.detector.oddities.says",
                        String.valueOf(state.duplicates()),
                        String.valueOf(state.late()),
                        String.valueOf(state.outOfOrder()),
                        String.valueOf(state.refused()))));
    }

    private static boolean isSound(DetectorState state) {
        return state.condition() == Condition.SOUND;
    }
}
