package de.amtsfluss.portal.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a process model in the browser. The mark of bpmn.io stays visible: its licence asks for it. Preact is named
 * because the parts of bpmn.io must share one version 10; left alone, npm mixes in an 11 and menus stay empty.
 */
@Tag("bpmn-editor")
@JsModule("./bpmn-editor.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-js-properties-panel", version = "6.0.1")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
@NpmPackage(value = "bpmn-js-element-templates", version = "2.37.0")
@NpmPackage(value = "bpmn-js-create-append-anything", version = "2.0.0")
@NpmPackage(value = "@bpmn-io/element-template-chooser", version = "3.0.0")
@NpmPackage(value = "preact", version = "10.29.8")
@NpmPackage(value = "bpmn-js-i18n", version = "2.3.0")
@NpmPackage(value = "camunda-bpmn-js-behaviors", version = "1.18.0")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
final class BpmnEditor extends Component {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param element id; an element the model does not have is passed over */
    record Mark(String element, String text, boolean error) {}

    /** @param changed run in the server shortly after each change of the model */
    BpmnEditor(SerializableRunnable changed) {
        getElement().addEventListener("model-changed", e -> changed.run());
    }

    /** @param templates element templates as a JSON array */
    void load(String xml, String templates) {
        getElement().executeJs("return this.load($0, $1)", xml, templates);
    }

    /** Asks the browser for the model as it stands. */
    void xml(SerializableConsumer<String> receiver) {
        PendingJavaScriptResult result = getElement().executeJs("return this.xml()");
        result.then(String.class, receiver);
    }

    void mark(List<Mark> marks) {
        getElement().executeJs("this.mark($0)", JSON.writeValueAsString(marks));
    }

    void select(String elementId) {
        getElement().executeJs("this.select($0)", elementId);
    }
}
