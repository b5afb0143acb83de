package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceState;
import java.io.Serializable;
import java.time.Instant;

/** One source on the board; its texts are renewed in place. */
final class SourceRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient SourceActions sources;
    private final Command changed;
    private final Anchor name = new Anchor();
    private final Span state = new Span();
    private final Span age = new Span();
    private final Span outcome = new Span();
    private final Span due = new Span();
    private final Span facts = new Span();
    private final NativeButton now = new NativeButton();
    private final NativeButton pause = new NativeButton();
    private boolean paused;

    SourceRow(SourceState source, SourceActions sources, Command changed) {
        this.key = source.key();
        this.sources = sources;
        this.changed = changed;
        name.setHref(SourceNavigation.source(key));
        now.addClickListener(e -> act(() -> sources.runNow(key)));
        pause.addClickListener(e -> act(() -> sources.pause(key, !paused)));
        now.addClassName("small");
        pause.addClassName("small");
        boolean acting = sources.mayAct() && source.semantics() != Semantics.PUSH;
        now.setVisible(acting);
        pause.setVisible(acting);
    }

    void addTo(DataTable table) {
        table.row(name, state, age, outcome, due, facts, new Div(now, pause));
    }

    void show(SourceState source, Instant at) {
        var texts = new SourceTexts(name);
        paused = source.paused();
        name.setText(texts.name(key));
        state.setText(texts.state(source, at));
        state.setClassName("source-state " + SourceTexts.stateKey(source, at));
        age.setText(texts.age(source, at));
        outcome.setText(texts.outcome(source.lastOutcome()));
        due.setText(texts.due(source, at));
        facts.setText(String.valueOf(source.facts()));
        label(now, "situation.source.run-now", texts);
        label(pause, paused ? "situation.source.resume" : "situation.source.pause", texts);
        now.setEnabled(!paused);
    }

    private void label(NativeButton button, String text, SourceTexts texts) {
        button.setText(button.getTranslation(text));
        button.getElement().setAttribute("aria-label", button.getTranslation(text + ".of", texts.name(key)));
    }

    private void act(Command action) {
        action.execute();
        changed.execute();
    }
}
