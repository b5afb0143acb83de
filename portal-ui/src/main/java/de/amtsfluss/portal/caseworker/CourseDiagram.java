package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import de.amtsfluss.portal.caseworker.CaseDossier.Dossier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The model of the case with the way it took and where it stands. The mark of bpmn.io stays visible. */
@Tag("bpmn-viewer")
@JsModule("./bpmn-viewer.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
final class CourseDiagram extends Component {

    private static final long serialVersionUID = 1L;

    CourseDiagram(CaseCourse course, Dossier dossier) {
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("caseworker.diagram"));
        var number = dossier.file().number();
        var marks = Map.of(
                "visited", course.visited(number), "active", course.active(number), "failed", course.failed(number));
        dossier.service().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .findFirst()
                .ifPresent(file -> show(file.getValue(), marks));
    }

    private void show(byte[] model, Map<String, Set<String>> marks) {
        getElement()
                .executeJs(
                        "this.load($0, $1)",
                        new String(model, StandardCharsets.UTF_8),
                        JsonMapper.shared().writeValueAsString(marks));
    }
}
