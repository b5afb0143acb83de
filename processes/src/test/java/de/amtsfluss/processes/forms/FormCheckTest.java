package de.amtsfluss.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private static final Form FORM = FormReader.read("""
            {"type": "default", "id": "antrag", "components": [
              {"type": "group", "id": "owner", "label": "Halter", "components": [
                {"type": "textfield", "key": "lastName", "label": "Name", "validate": {"required": true, "maxLength": 20}},
                {"type": "textfield", "key": "email", "label": "E-Mail", "validate": {"validationType": "email"}},
                {"type": "checkbox", "key": "assistance", "label": "Assistenzhund"},
                {"type": "textfield", "key": "proof", "label": "Nachweis", "validate": {"required": true},
                 "conditional": {"hide": "=assistance != true"}},
                {"type": "number", "key": "amount", "label": "Betrag", "decimalDigits": 2, "validate": {"min": 0, "max": 100}}]},
              {"type": "group", "id": "animals", "label": "Hunde", "components": [
                {"type": "dynamiclist", "path": "dogs", "label": "Hunde", "properties": {"minItems": "1", "maxItems": "3"},
                 "components": [
                  {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}},
                  {"type": "datetime", "key": "heldSince", "dateLabel": "seit"},
                  {"type": "select", "key": "sex", "label": "Geschlecht",
                   "values": [{"value": "male", "label": "männlich"}, {"value": "female", "label": "weiblich"}]}]}]}]}
            """.getBytes(StandardCharsets.UTF_8));

    private final FormCheck check = new FormCheck();

    @Test
    void completeDataAreTakenWithTheTypesOfTheirFields() {
        Checked checked = check.check(
                FORM,
                Map.of(
                        "lastName", " O'Neil-Ğüler 李 🐕 ",
                        "amount", "12,50",
                        "dogs", List.of(Map.of("name", "Rex", "heldSince", "2026-10-31", "sex", "male"))));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.data())
                .containsEntry("lastName", "O'Neil-Ğüler 李 🐕")
                .containsEntry("amount", new BigDecimal("12.5"))
                .containsEntry("assistance", false)
                .containsEntry("dogs", List.of(Map.of("name", "Rex", "heldSince", "2026-10-31", "sex", "male")));
    }

    @Test
    void whatThePageHidesOrDoesNotHaveIsDropped() {
        Checked checked = check.check(
                FORM, Map.of("lastName", "Ada", "proof", "sneaked in", "admin", true, "dogs", List.of(dog())));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.data()).doesNotContainKeys("proof", "admin");
    }

    @Test
    void aFieldThatShowsDemandsItsValue() {
        Checked checked = check.check(FORM, Map.of("lastName", "Ada", "assistance", true, "dogs", List.of(dog())));

        assertThat(checked.findings()).containsExactly(new Finding("proof", "required"));
        assertThat(checked.visible()).contains("proof");
    }

    @Test
    void findingsNameTheItemOfAList() {
        Checked checked = check.check(FORM, Map.of("lastName", "Ada", "dogs", List.of(dog(), Map.of("sex", "x"))));

        assertThat(checked.findings())
                .containsExactly(new Finding("dogs[1].name", "required"), new Finding("dogs[1].sex", "not-offered"));
    }

    @Test
    void aListHasItsLimits() {
        assertThat(check.check(FORM, Map.of("lastName", "Ada")).findings())
                .extracting(Finding::code)
                .containsExactly("too-few-items");
        assertThat(check.check(FORM, Map.of("lastName", "Ada", "dogs", List.of(dog(), dog(), dog(), dog())))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("too-many-items");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, NaN, not-a-number",
        "amount, 1e400, not-a-number",
        "amount, -1, too-small",
        "amount, 101, too-large",
        "amount, 1.234, too-many-decimals",
        "email, ada@@example, wrong-email",
        "email, 'ada@example.org\nBcc: eve@example.org', wrong-email",
        "lastName, abcdefghijklmnopqrstu, too-long"
    })
    void badValuesAreTold(String key, String value, String code) {
        Map<String, Object> data = new java.util.HashMap<>(Map.of("lastName", "Ada", "dogs", List.of(dog())));
        data.put(key, value);

        assertThat(check.check(FORM, data).findings()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void wrongTypesAreToldAndNeverTaken() {
        Checked checked = check.check(
                FORM, Map.of("lastName", List.of("a"), "assistance", "yes", "dogs", "none", "email", Map.of()));

        assertThat(checked.data()).doesNotContainKeys("lastName", "email");
        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly("wrong-type", "wrong-type", "wrong-type", "too-few-items");
    }

    private static Map<String, Object> dog() {
        return Map.of("name", "Rex");
    }
}
