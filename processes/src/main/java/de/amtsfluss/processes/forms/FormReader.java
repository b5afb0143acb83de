package de.amtsfluss.processes.forms;

import de.amtsfluss.processes.forms.Field.Kind;
import de.amtsfluss.processes.forms.Form.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a form-js schema (Camunda Forms). Groups of the top level are the pages; a repeating group is a list. What a
 * schema cannot say is in a component's {@code properties}: {@code minItems}, {@code maxItems}, {@code unit},
 * {@code autocomplete}, {@code check} ({@code iban}).
 */
public final class FormReader {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("textfield", Kind.TEXT),
            Map.entry("textarea", Kind.TEXTAREA),
            Map.entry("number", Kind.NUMBER),
            Map.entry("datetime", Kind.DATE),
            Map.entry("checkbox", Kind.CHECKBOX),
            Map.entry("radio", Kind.RADIO),
            Map.entry("select", Kind.SELECT),
            Map.entry("checklist", Kind.CHECKLIST),
            Map.entry("filepicker", Kind.UPLOAD),
            Map.entry("group", Kind.GROUP),
            Map.entry("dynamiclist", Kind.LIST),
            Map.entry("text", Kind.INFO));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormReader() {}

    /** @throws FormFault if it is no form-js schema or has a component this house does not show */
    public static Form read(byte[] schema) {
        try {
            JsonNode root = JSON.readTree(schema);
            var pages = new ArrayList<Page>();
            components(root).forEach(component -> pages.add(page(component)));
            return new Form(root.path("id").asString(""), pages);
        } catch (JacksonException e) {
            throw new FormFault("The form is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Page page(JsonNode group) {
        if (!group.path("type").asString("").equals("group")) {
            throw new FormFault("The component (%s) is on no page. Maybe it was dragged out of its group."
                    .formatted(group.path("id").asString("")));
        }
        return new Page(group.path("id").asString(), group.path("label").asString(""), fields(group));
    }

    private static List<Field> fields(JsonNode parent) {
        return components(parent).map(FormReader::field).toList();
    }

    private static Field field(JsonNode node) {
        Kind kind = kind(node);
        return new Field(
                key(node, kind),
                kind,
                node.path(kind == Kind.INFO ? "text" : kind == Kind.DATE ? "dateLabel" : "label")
                        .asString(node.path("label").asString("")),
                node.path("description").asString(""),
                node.path("validate").path("required").asBoolean(false),
                text(node.path("conditional"), "hide"),
                FieldLimits.read(node),
                options(node),
                kind == Kind.GROUP || kind == Kind.LIST ? fields(node) : List.of());
    }

    private static Kind kind(JsonNode node) {
        String type = node.path("type").asString("");
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new FormFault("The component (%s) is of the unknown type (%s)."
                    .formatted(node.path("id").asString(""), type));
        }
        boolean email =
                node.path("validate").path("validationType").asString("").equals("email");
        return email ? Kind.EMAIL : kind;
    }

    private static String key(JsonNode node, Kind kind) {
        String key = node.path(kind == Kind.LIST ? "path" : "key").asString("");
        if (key.isEmpty() && kind != Kind.GROUP && kind != Kind.INFO) {
            throw new FormFault(
                    "The component (%s) has no key.".formatted(node.path("id").asString("")));
        }
        return key.isEmpty() ? node.path("id").asString("") : key;
    }

    private static List<Field.Option> options(JsonNode node) {
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .map(value -> new Field.Option(
                        value.path("value").asString(""), value.path("label").asString("")))
                .toList();
    }

    static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("")).filter(text -> !text.isBlank());
    }

    private static java.util.stream.Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .filter(node -> !node.path("type").asString("").matches("button|separator|spacer"));
    }
}
