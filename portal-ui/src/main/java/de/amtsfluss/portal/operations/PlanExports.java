package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.Div;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.SignalPlanning.ExportFormat;

/** The plan in the formats other programs read. */
final class PlanExports extends Div {

    private static final long serialVersionUID = 1L;

    PlanExports(PlanDesk desk, PlanVersion plan) {
        addClassName("actions");
        for (ExportFormat format : ExportFormat.values()) {
            boolean json = format == ExportFormat.JSON;
            add(Downloads.link(
                    getTranslation("operations.export." + StateNames.word(format)),
                    "signalplan-%s-%d%s"
                            .formatted(
                                    plan.area(),
                                    plan.version(),
                                    json ? ".json" : format == ExportFormat.SUMO ? ".add.xml" : ".xml"),
                    json ? "application/json" : "application/xml",
                    () -> desk.export(plan, format)));
        }
    }
}
