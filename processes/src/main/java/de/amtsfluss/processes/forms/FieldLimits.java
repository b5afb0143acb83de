package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

final class FieldLimits {

    /** Where a form sets none: long enough for every honest answer. */
    private static final int LINE = 200;

    private static final int PARAGRAPHS = 4_000;

    private FieldLimits() {}

    static Field.Limits read(JsonNode node) {
        JsonNode validate = node.path("validate");
        JsonNode properties = node.path("properties");
        int longest = node.path("type").asString("").equals("textarea") ? PARAGRAPHS : LINE;
        return new Field.Limits(
                number(validate, "min").or(() -> number(properties, "minItems")),
                number(validate, "max").or(() -> number(properties, "maxItems")),
                number(validate, "minLength").map(BigDecimal::intValue),
                Optional.of(
                        number(validate, "maxLength").map(BigDecimal::intValue).orElse(longest)),
                FormReader.text(validate, "pattern"),
                node.path("decimalDigits").asInt(0),
                iban(properties),
                FormReader.text(properties, "unit").orElse(""),
                FormReader.text(properties, "autocomplete").orElse(""));
    }

    private static boolean iban(JsonNode properties) {
        return FormReader.text(properties, "check")
                .map(check -> {
                    if (!check.equals("iban")) {
                        throw new FormFault("There is no check (%s). Maybe (iban) was meant.".formatted(check));
                    }
                    return true;
                })
                .orElse(false);
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return FormReader.text(node, name).map(BigDecimal::new);
    }
}
