package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Entry;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Value;
import de.amtsfluss.processes.capability.RetryProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of capabilities in the form the editor of bpmn.io offers them to designers. */
@Component
public final class ElementTemplates {

    private final CapabilityCatalogue catalogue;
    private final JsonMapper json;

    ElementTemplates(CapabilityCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** A JSON array of element templates, one per capability, by topic. */
    public String json() {
        return json.writeValueAsString(
                catalogue.listEntries().stream().map(ElementTemplates::template).toList());
    }

    private static Map<String, Object> template(Entry entry) {
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(fixed("camunda:type", "external"));
        properties.add(fixed("camunda:topic", entry.topic()));
        entry.inputs().forEach(input -> properties.add(input(input)));
        entry.outputs().forEach(output -> properties.add(output(output)));
        properties.add(retry());
        return Map.of(
                "id",
                "de.amtsfluss." + entry.topic(),
                "name",
                entry.topic(),
                "appliesTo",
                List.of("bpmn:ServiceTask"),
                "properties",
                properties);
    }

    private static Map<String, Object> fixed(String attribute, String value) {
        return Map.of("type", "Hidden", "value", value, "binding", Map.of("type", "property", "name", attribute));
    }

    private static Map<String, Object> input(Value input) {
        return Map.of(
                "label", input.name(),
                "description", input.type(),
                "type", "String",
                "constraints", Map.of("notEmpty", true),
                "binding", Map.of("type", "camunda:inputParameter", "name", input.name()));
    }

    private static Map<String, Object> output(Value output) {
        return Map.of(
                "label", output.name(),
                "description", output.type(),
                "type", "String",
                "value", output.name(),
                "binding", Map.of("type", "camunda:outputParameter", "source", "${" + output.name() + "}"));
    }

    private static Map<String, Object> retry() {
        var choices = RetryProfiles.NAMES.stream()
                .map(name -> Map.of("name", name, "value", name))
                .toList();
        return Map.of(
                "label", "retry",
                "type", "Dropdown",
                "value", "standard",
                "choices", choices,
                "binding", Map.of("type", "camunda:property", "name", "retry"));
    }
}
