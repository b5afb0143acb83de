package de.amtsfluss.processes.modelling;

import static de.amtsfluss.processes.modelling.ModelFile.camunda;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Entry;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Value;
import de.amtsfluss.processes.capability.RetryProfiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What tasks refer to is there, and they pass what it takes. */
final class TaskRules {

    private final ModelFile file;
    private final PackageContent content;
    private final CapabilityCatalogue catalogue;

    TaskRules(ModelFile file, PackageContent content, CapabilityCatalogue catalogue) {
        this.file = file;
        this.content = content;
        this.catalogue = catalogue;
    }

    void check() {
        file.bpmn("serviceTask").forEach(this::capability);
        file.bpmn("businessRuleTask").forEach(this::decision);
        file.bpmn("userTask").forEach(this::person);
        file.bpmn("receiveTask").forEach(task -> reference(task, "messageRef", "message", "name"));
        file.bpmn("messageEventDefinition").forEach(event -> reference(event, "messageRef", "message", "name"));
        file.bpmn("errorEventDefinition").forEach(event -> reference(event, "errorRef", "error", "errorCode"));
    }

    private void capability(Element task) {
        String topic = camunda(task, "topic");
        if (!camunda(task, "type").equals("external") || topic.isEmpty()) {
            file.error(task, "task-without-topic");
            return;
        }
        Optional<Entry> entry = catalogue.findEntry(topic);
        entry.ifPresentOrElse(known -> passes(task, known), () -> file.error(task, "topic-unknown", topic));
        below(task, "property").stream()
                .filter(property -> property.getAttribute("name").equals("retry"))
                .filter(property -> !RetryProfiles.NAMES.contains(property.getAttribute("value")))
                .forEach(property ->
                        file.error(task, "retry-unknown", property.getAttribute("value"), RetryProfiles.NAMES));
    }

    private void passes(Element task, Entry entry) {
        Set<String> passed = names(below(task, "inputParameter"));
        Set<String> wanted = entry.inputs().stream().map(Value::name).collect(Collectors.toCollection(TreeSet::new));
        if (!passed.equals(wanted)) {
            file.error(task, "inputs-differ", passed, entry.topic(), wanted);
        }
        List<String> told = entry.outputs().stream().map(Value::name).toList();
        below(task, "outputParameter").stream()
                .filter(output -> PlainExpression.findVariable(ModelXml.text(output))
                        .filter(told::contains)
                        .isEmpty())
                .forEach(output -> file.error(task, "output-unknown", ModelXml.text(output), entry.topic(), told));
    }

    private void decision(Element task) {
        if (!content.decisions().contains(camunda(task, "decisionRef"))) {
            file.error(task, "decision-unknown", camunda(task, "decisionRef"), content.decisions());
        }
        if (!camunda(task, "decisionRefBinding").equals("deployment")) {
            file.error(task, "decision-not-of-package");
        }
    }

    private void person(Element task) {
        String form = camunda(task, "formKey");
        if (!content.hasForm(form)) {
            file.error(task, "form-unknown", form);
        }
        String office = camunda(task, "candidateGroups");
        if (!content.offices().contains(office)) {
            file.error(task, "office-unknown", office, content.offices());
        }
    }

    private void reference(Element element, String attribute, String target, String needed) {
        boolean found = file.findById(element.getAttribute(attribute))
                .filter(found1 -> ModelFile.isBpmn(found1, target))
                .filter(found1 -> !found1.getAttribute(needed).isBlank())
                .isPresent();
        if (!found) {
            file.error(element, target + "-unknown", element.getAttribute(attribute));
        }
    }

    private static Set<String> names(List<Element> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Element> below(Element task, String localName) {
        return ModelXml.all(task).stream()
                .filter(element -> Vocabulary.CAMUNDA.equals(element.getNamespaceURI())
                        && element.getLocalName().equals(localName))
                .toList();
    }
}
