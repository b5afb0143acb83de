package de.amtsfluss.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemasTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode schema =
            JSON.valueToTree(JsonSchemas.schemaOf(FormReader.read("""
            {"type": "default", "id": "antrag", "components": [
              {"type": "group", "id": "owner", "label": "Halter", "components": [
                {"type": "text", "id": "hint", "text": "Hinweis"},
                {"type": "textfield", "key": "postalCode", "label": "PLZ", "description": "fünf Ziffern",
                 "validate": {"required": true, "pattern": "\\\\d{5}"}},
                {"type": "textfield", "key": "email", "validate": {"validationType": "email"}},
                {"type": "checkbox", "key": "truthful", "validate": {"required": true}},
                {"type": "textfield", "key": "proof", "validate": {"required": true},
                 "conditional": {"hide": "=email = null"}},
                {"type": "group", "id": "bank", "conditional": {"hide": "=email = null"}, "components": [
                  {"type": "textfield", "key": "iban", "validate": {"required": true}}]},
                {"type": "dynamiclist", "path": "dogs", "properties": {"minItems": "1", "maxItems": "3"},
                 "components": [
                  {"type": "number", "key": "height", "validate": {"required": true, "min": 5, "max": 120}},
                  {"type": "number", "key": "weight", "decimalDigits": 1},
                  {"type": "select", "key": "sex", "values": [{"value": "male", "label": "m"}]}]}]}]}
            """.getBytes(StandardCharsets.UTF_8))));

    @Test
    void fieldsOfAllPagesAndGroupsAreProperties() {
        assertThat(schema.path("properties").propertyNames())
                .containsExactly("postalCode", "email", "truthful", "proof", "iban", "dogs");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void onlyWhatAlwaysShowsIsRequired() {
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("postalCode", "truthful", "dogs");
    }

    @Test
    void limitsOfFieldsAreLimitsOfTheSchema() {
        JsonNode postalCode = schema.at("/properties/postalCode");
        assertThat(postalCode.path("title").asString()).isEqualTo("PLZ");
        assertThat(postalCode.path("description").asString()).isEqualTo("fünf Ziffern");
        assertThat(postalCode.path("pattern").asString()).isEqualTo("^(?:\\d{5})$");
        assertThat(schema.at("/properties/email/format").asString()).isEqualTo("email");
        assertThat(schema.at("/properties/truthful/const").asBoolean()).isTrue();
    }

    @Test
    void aRepeatedGroupIsAnArrayOfObjects() {
        JsonNode dogs = schema.at("/properties/dogs");
        assertThat(dogs.path("minItems").asInt()).isEqualTo(1);
        assertThat(dogs.path("maxItems").asInt()).isEqualTo(3);
        assertThat(dogs.at("/items/required/0").asString()).isEqualTo("height");
        assertThat(dogs.at("/items/properties/height").toString())
                .isEqualTo("{\"title\":\"\",\"type\":\"integer\",\"minimum\":5,\"maximum\":120}");
        assertThat(dogs.at("/items/properties/weight/type").asString()).isEqualTo("number");
        assertThat(dogs.at("/items/properties/sex/enum/0").asString()).isEqualTo("male");
    }
}
