package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunPreview;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.TrafficArea;

/** Begins a run of an area, or tries on paper what it would meet. */
final class RunStart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RunDesk runs;
    private final transient TrafficArea area;
    private final ParameterFields parameters = new ParameterFields();
    private final Paragraph says = new Paragraph();

    RunStart(RunDesk runs, TrafficArea area) {
        this.runs = runs;
        this.area = area;
        says.getElement().setAttribute("role", "status");
        var start = new Button(getTranslation("operations.run.now"), e -> read(this::start));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.getElement().setAttribute("aria-label", getTranslation("operations.run.now") + ": " + area.name());
        var preview = new Button(getTranslation("operations.preview"), e -> read(this::preview));
        var row = new Div(start, preview);
        row.addClassName("actions");
        add(new Details(getTranslation("operations.parameters"), parameters), row, says);
    }

    private void read(SerializableConsumer<RunParameters> then) {
        parameters
                .read()
                .ifPresentOrElse(then::accept, () -> says.setText(getTranslation("operations.parameter.faulty")));
    }

    private void start(RunParameters asked) {
        try {
            OperationsNavigation.toRun(runs.request(area.key(), asked).id());
        } catch (Runs.Overlap e) {
            says.setText(getTranslation("operations.run.overlap"));
        }
    }

    private void preview(RunParameters asked) {
        RunPreview found = runs.preview(area.key(), asked);
        String detectors = getTranslation(
                found.usable() ? "operations.preview.usable" : "operations.preview.unusable",
                String.valueOf(found.detectors()),
                String.valueOf(found.believed()));
        String takes = found.takes()
                .map(span -> getTranslation("operations.preview.takes", Numbers.span(span)))
                .orElseGet(() -> getTranslation(
                        "operations.preview.takes-unknown", Numbers.minutes((asked.budgetSeconds() + 59) / 60)));
        String overlap = found.underWay().isPresent() ? " " + getTranslation("operations.run.overlap") : "";
        says.setText(detectors + " " + takes + overlap);
    }
}
