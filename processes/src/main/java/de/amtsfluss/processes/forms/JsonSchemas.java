package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives JSON Schema 2020-12 from a form, for other systems that send what the form asks. What conditions demand a
 * schema does not say: {@link FormCheck} stays the judge.
 */
public final class JsonSchemas {

    private JsonSchemas() {}

    /** As maps and lists, ready to be written as JSON. */
    public static Map<String, Object> schemaOf(Form form) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.id());
        schema.putAll(object(
                form.pages().stream().flatMap(page -> page.fields().stream()).toList()));
        return schema;
    }

    private static Map<String, Object> object(List<Field> fields) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new java.util.ArrayList<String>();
        collect(fields, false, properties, required);
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static void collect(
            List<Field> fields, boolean conditional, Map<String, Object> properties, List<String> required) {
        for (Field field : fields) {
            boolean mayHide = conditional || field.hiddenWhen().isPresent();
            if (field.kind() == Field.Kind.GROUP) {
                collect(field.fields(), mayHide, properties, required);
            } else if (field.hasValue()) {
                properties.put(field.key(), described(field));
                if (!mayHide && demanded(field)) {
                    required.add(field.key());
                }
            }
        }
    }

    private static boolean demanded(Field field) {
        return field.required()
                || field.kind() == Field.Kind.LIST
                        && field.limits()
                                .minimum()
                                .filter(least -> least.signum() > 0)
                                .isPresent();
    }

    private static Map<String, Object> described(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", field.label());
        if (!field.help().isEmpty()) {
            schema.put("description", field.help());
        }
        schema.putAll(typed(field));
        return schema;
    }

    private static Map<String, Object> typed(Field field) {
        return switch (field.kind()) {
            case NUMBER -> number(field);
            case DATE -> Map.of("type", "string", "format", "date");
            case CHECKBOX -> field.required() ? Map.of("const", true) : Map.of("type", "boolean");
            case RADIO, SELECT -> Map.of("enum", values(field));
            case CHECKLIST -> Map.of("type", "array", "items", Map.of("enum", values(field)));
            case UPLOAD -> Map.of("type", "array", "items", Map.of("type", "string"));
            case LIST -> list(field);
            default -> text(field);
        };
    }

    private static Map<String, Object> number(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", field.limits().decimalDigits() == 0 ? "integer" : "number");
        field.limits().minimum().ifPresent(least -> schema.put("minimum", least));
        field.limits().maximum().ifPresent(most -> schema.put("maximum", most));
        return schema;
    }

    private static Map<String, Object> list(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        int least = field.limits().minimum().map(BigDecimal::intValue).orElse(field.required() ? 1 : 0);
        schema.put("minItems", least);
        schema.put("maxItems", ListItems.most(field));
        schema.put("items", object(field.fields()));
        return schema;
    }

    private static Map<String, Object> text(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        field.limits()
                .minLength()
                .or(() -> field.required() ? java.util.Optional.of(1) : java.util.Optional.empty())
                .ifPresent(least -> schema.put("minLength", least));
        field.limits().maxLength().ifPresent(most -> schema.put("maxLength", most));
        field.limits().pattern().ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern + ")$"));
        if (field.kind() == Field.Kind.EMAIL) {
            schema.put("format", "email");
        }
        return schema;
    }

    private static List<String> values(Field field) {
        return field.options().stream().map(Field.Option::value).toList();
    }
}
