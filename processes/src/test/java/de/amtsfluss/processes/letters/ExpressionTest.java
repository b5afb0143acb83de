package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Map<String, Object> VALUES = new HashMap<>(Map.of(
            "dogs", List.of(Map.of("name", "Bello", "height", 42), Map.of("name", "Ğülşen", "height", 30)),
            "city", Map.of("name", "Musterstadt", "key.with.dots", "found"),
            "granted", true,
            "zero", 0,
            "none", List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "city.name | Musterstadt",
                "city['key.with.dots'] | found",
                "dogs[1].name | Ğülşen",
                "dogs[0].height > 40 | true",
                "dogs[0].height > 40 and not granted | false",
                "dogs[7].name == null | true",
                "dogs.size | 2",
                "granted ? 'yes' : 'no' | yes",
                "city.missing ?: 'other' | other",
                "1 + 2 * 3 - 4 / 2 | 5",
                "(1 + 2) * 3 | 9",
                "-3 + 5 | 2",
                "city.name + ', ' + 7 | Musterstadt, 7",
                "zero or none | false",
                "!none && granted | true",
                "'a' lt 'b' | true",
                "size(dogs) == 2 | true",
                "euro(1234.5) | 1.234,50\u00a0€",
                "date('2026-11-23') | 23. November 2026",
                "date('no date') | no date",
                "dateTime('2026-07-01T10:00:00Z') | 1. Juli 2026, 12:00",
                "join(none) | ''",
                "sum(dogs, 'height') | 72",
                "sum(none) | 0",
                "number(12345.678) | 12.345,678"
            })
    void expressionsGiveWhatTheySay(String expression, String expected) {
        String result = String.valueOf(evaluate(expression.strip()));

        assertThat(result).isEqualTo(expected.strip().replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "a b",
                "(1",
                "dogs[0",
                "size(dogs",
                "unknown",
                "exec('id')",
                "1 ? 2",
                "'open",
                "a#b",
                "city.name * 2"
            })
    void whatCannotBeReadIsAFaultOfTheTemplate(String expression) {
        assertThatExceptionOfType(TemplateFault.class).isThrownBy(() -> evaluate(expression));
    }

    private static Object evaluate(String expression) {
        return new Expression(expression, ExpressionTest::value, new LetterFunctions(Locale.GERMAN)).evaluate();
    }

    private static Object value(String name) {
        if (!VALUES.containsKey(name)) {
            throw new TemplateFault("There is no (%s).".formatted(name));
        }
        return VALUES.get(name);
    }
}
