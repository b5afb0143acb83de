package de.amtsfluss.portal.designer;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Entry;
import de.amtsfluss.processes.capability.RetryProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The capabilities as element templates: a service task that asks for one shows its inputs and nothing else. */
@Component
final class CapabilityTemplates {

    private final String json;

    CapabilityTemplates(CapabilityCatalogue catalogue) {
        json = JsonMapper.shared()
                .writeValueAsString(catalogue.listEntries().stream()
                        .map(CapabilityTemplates::template)
                        .toList());
    }

    /** A JSON array in Camunda's format for element templates. */
    String json() {
        return json;
    }

    private static Map<String, Object> template(Entry entry) {
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(hidden("camunda:type", "external"));
        properties.add(hidden("camunda:topic", entry.topic()));
        entry.inputs()
                .forEach(input -> properties.add(Map.of(
                        "label",
                        input.name(),
                        "type",
                        "String",
                        "binding",
                        Map.of("type", "camunda:inputParameter", "name", input.name()))));
        entry.outputs()
                .forEach(output -> properties.add(Map.of(
                        "label",
                        output.name(),
                        "type",
                        "String",
                        "value",
                        output.name(),
                        "binding",
                        Map.of("type", "camunda:outputParameter", "source", "${%s}".formatted(output.name())))));
        properties.add(retry());
        return Map.of(
                "name",
                entry.topic(),
                "id",
                "de.amtsfluss." + entry.topic(),
                "appliesTo",
                List.of("bpmn:ServiceTask"),
                "properties",
                properties);
    }

    private static Map<String, Object> hidden(String name, String value) {
        return Map.of("type", "Hidden", "value", value, "binding", Map.of("type", "property", "name", name));
    }

    private static Map<String, Object> retry() {
        return Map.of(
                "label",
                "retry",
                "type",
                "Dropdown",
                "value",
                "standard",
                "choices",
                RetryProfiles.NAMES.stream()
                        .map(name -> Map.of("name", name, "value", name))
                        .toList(),
                "binding",
                Map.of("type", "camunda:property", "name", "retry"));
    }
}
