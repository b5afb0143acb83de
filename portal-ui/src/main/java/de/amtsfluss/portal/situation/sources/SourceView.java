package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceDesk.Setback;
import de.amtsfluss.processes.situation.SourceState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** One source: when it is asked, how it does, and what came of the last times. */
@Route(SourceNavigation.BOARD)
@RolesAllowed({"ADMINISTRATOR", "CREW", "DISPATCHER"})
final class SourceView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SourceActions sources;
    private String key = "";

    SourceView(SourceActions sources) {
        this.sources = sources;
        addClassNames("page", "desk");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        key = parameter;
        show();
    }

    private void show() {
        SourceState source = sources.source(key);
        var texts = new SourceTexts(this);
        removeAll();
        add(
                new Anchor(SourceNavigation.BOARD, getTranslation("situation.source.back")),
                new H1(getPageTitle()),
                new Paragraph(texts.state(source, sources.now()) + " · " + texts.age(source, sources.now())),
                new Paragraph(getTranslation(
                        "situation.source.rhythm",
                        texts.duration(source.rhythm().interval()),
                        texts.duration(source.rhythm().fresh()),
                        texts.duration(source.rhythm().stale()),
                        texts.duration(source.rhythm().dead()))));
        sources.setback(key).ifPresent(setback -> add(setback(setback)));
        if (sources.mayAct() && source.semantics() != Semantics.PUSH) {
            add(actions(source), new IntervalForm(source.rhythm().interval(), this::schedule));
        }
        add(new H2(getTranslation("situation.source.runs")), runs(sources.runs(key)));
    }

    /** What the process of the source is stuck at, in words. */
    private Paragraph setback(Setback setback) {
        String next = setback.nextTryAt()
                .map(at -> getTranslation("situation.source.setback.next", Times.moment(at)))
                .orElseGet(() -> getTranslation("situation.source.setback.due"));
        var told = new Paragraph(getTranslation(
                "situation.source.setback", Times.moment(setback.since()), setback.attempts(), setback.reason(), next));
        told.getElement().setAttribute("role", "status");
        told.addClassName("failure");
        return told;
    }

    private Div actions(SourceState source) {
        var actions = new Div();
        actions.addClassName("actions");
        if (source.suspectAnswers() > 0) {
            actions.add(new Button(getTranslation("situation.source.believe"), e -> act(() -> sources.believe(key))));
        }
        actions.add(
                new Button(getTranslation("situation.source.run-now"), e -> act(() -> sources.runNow(key))),
                new Button(
                        getTranslation(source.paused() ? "situation.source.resume" : "situation.source.pause"),
                        e -> act(() -> sources.pause(key, !source.paused()))));
        return actions;
    }

    private void schedule(Duration interval) {
        act(() -> sources.schedule(key, interval));
    }

    private void act(Runnable action) {
        action.run();
        show();
    }

    private DataTable runs(List<RefreshRun> runs) {
        var texts = new SourceTexts(this);
        var table = new DataTable(
                getTranslation("situation.source.runs"),
                List.of(
                        getTranslation("situation.source.run.started"),
                        getTranslation("situation.source.run.took"),
                        getTranslation("situation.source.column.outcome"),
                        getTranslation("situation.source.run.numbers"),
                        getTranslation("situation.source.run.message")));
        runs.forEach(run -> table.row(
                new Span(Times.moment(run.startedAt())),
                new Span(run.finishedAt()
                        .map(end -> getTranslation(
                                "situation.source.milliseconds",
                                Duration.between(run.startedAt(), end).toMillis()))
                        .orElse("–")),
                new Span(texts.outcome(run.outcome())),
                new Span(getTranslation(
                        "situation.source.numbers",
                        run.numbers().seen(),
                        run.numbers().added(),
                        run.numbers().changed(),
                        run.numbers().gone())),
                new Span(run.message())));
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.source.title", new SourceTexts(this).name(key));
    }
}
