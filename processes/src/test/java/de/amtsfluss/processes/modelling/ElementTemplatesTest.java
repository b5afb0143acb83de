package de.amtsfluss.processes.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElementTemplatesTest {

    @Test
    void aTemplateBindsTopicInputsOutputsAndRetries() {
        var json = JsonMapper.builder().build();
        var catalogue = new CapabilityCatalogue(List.of(new SamplePackage.TellSomebody()));

        JsonNode templates = json.readTree(new ElementTemplates(catalogue, json).json());

        assertThat(templates).hasSize(1);
        List<String> bindings = templates
                .get(0)
                .get("properties")
                .valueStream()
                .map(property -> property.get("binding"))
                .map(binding -> binding.get("type").asString() + " "
                        + binding.path("name").asString(binding.path("source").asString("")))
                .toList();
        assertThat(bindings)
                .containsExactly(
                        "property camunda:type",
                        "property camunda:topic",
                        "camunda:inputParameter recipient",
                        "camunda:inputParameter template",
                        "camunda:outputParameter ${toldAt}",
                        "camunda:property retry");
    }
}
