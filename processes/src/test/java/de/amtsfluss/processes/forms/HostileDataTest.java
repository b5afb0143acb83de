package de.amtsfluss.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.feel.FeelFault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours sends, but anybody can. */
class HostileDataTest {

    private static final Form FORM = form("""
            {"type": "textfield", "key": "name", "validate": {"maxLength": 30}},
            {"type": "textarea", "key": "remark"},
            {"type": "number", "key": "weight"},
            {"type": "datetime", "key": "day"},
            {"type": "select", "key": "sex", "values": [{"value": "male", "label": "männlich"}]},
            {"type": "checkbox", "key": "reduced"},
            {"type": "dynamiclist", "path": "dogs", "components": [
              {"type": "checkbox", "key": "rescue", "conditional": {"hide": "=reduced != true"}},
              {"type": "textfield", "key": "proof", "conditional": {"hide": "=rescue != true"}}]}""");

    private final FormCheck check = new FormCheck();

    @Test
    void whatAnItemHidesDoesNotShowAnythingElseOfIt() {
        Checked checked =
                check.check(FORM, Map.of("dogs", List.of(Map.of("rescue", true, "proof", "sneaked in", "x", "y"))));

        assertThat(checked.data().get("dogs")).isEqualTo(List.of(Map.of()));
        assertThat(checked.visible()).doesNotContain("dogs[0].rescue", "dogs[0].proof");
    }

    @Test
    void anItemCannotAnswerInPlaceOfTheForm() {
        Checked checked = check.check(FORM, Map.of("dogs", List.of(Map.of("reduced", true, "rescue", true))));

        assertThat(checked.visible()).doesNotContain("dogs[0].rescue");
    }

    @Test
    void anItemThatShowsAllIsTaken() {
        Checked checked =
                check.check(FORM, Map.of("reduced", true, "dogs", List.of(Map.of("rescue", true, "proof", "letter"))));

        assertThat(checked.data().get("dogs")).isEqualTo(List.of(Map.of("rescue", true, "proof", "letter")));
    }

    @ParameterizedTest
    @MethodSource("valuesOfNoUse")
    void valuesOfNoUseAreToldAndNeverTaken(Object value) {
        var data = new HashMap<String, Object>();
        FORM.listFields().stream()
                .filter(field -> field.kind() != Field.Kind.LIST)
                .forEach(field -> data.put(field.key(), value));

        Checked checked = check.check(FORM, data);

        assertThat(checked.findings())
                .extracting(Finding::path)
                .contains("name", "remark", "weight", "day", "sex", "reduced");
        assertThat(checked.data()).doesNotContainKeys("name", "remark", "weight", "day", "sex", "reduced");
    }

    static Stream<Object> valuesOfNoUse() {
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        return Stream.of(deep, "x".repeat(5_000_000), List.of(1, 2), Map.of(1, 2), Map.of("a", Map.of("b", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1F", "1e999999999", "--1", "９e９９", "1,2,3"})
    void whatOnlyLooksLikeANumberIsNone(String text) {
        assertThat(check.check(FORM, Map.of("weight", text)).data()).doesNotContainKey("weight");
        assertThat(check.check(FORM, Map.of("weight", Double.NaN)).findings())
                .containsExactly(new Finding("weight", "not-a-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0000-01-01", "+999999999-12-31", "today", "2026-1-1"})
    void whatOnlyLooksLikeADayIsNone(String text) {
        assertThat(check.check(FORM, Map.of("day", text)).findings()).containsExactly(new Finding("day", "not-a-date"));
    }

    @Test
    void signsThatDeceiveOrBreakReadersAreLeftOut() {
        Checked checked =
                check.check(FORM, Map.of("name", "A\u0000d\u202Ea\uD800 \u2066B\r\nC", "remark", "1\r\n2\u0007"));

        assertThat(checked.data()).containsEntry("name", "Ada B C").containsEntry("remark", "1\n2");
    }

    @Test
    void namesOfAllPeopleAndEmojiThatAreJoinedStayWhole() {
        String name = "O'Neil-Ğüler 李 👩‍🦯🐕‍🦺";

        assertThat(check.check(FORM, Map.of("name", name)).data()).containsEntry("name", name);
    }

    @Test
    void conditionsThatHideEachOtherComeToAnEnd() {
        Form form = form("""
                {"type": "textfield", "key": "a", "conditional": {"hide": "=b != null"}},
                {"type": "textfield", "key": "b", "conditional": {"hide": "=a != null"}}""");

        Checked once = check.check(form, Map.of("a", "1", "b", "2"));

        assertThat(check.check(form, Map.of("a", "1", "b", "2"))).isEqualTo(once);
    }

    @Test
    void aConditionThatFailsHidesNothing() {
        Form form = form("""
                {"type": "textfield", "key": "a", "validate": {"required": true},
                 "conditional": {"hide": "=date(b) > 1"}}""");

        assertThat(check.check(form, Map.of("b", "no date")).findings()).containsExactly(new Finding("a", "required"));
    }

    @Test
    void aConditionThatIsNoFeelIsToldWithItsText() {
        Form form = form("""
                {"type": "textfield", "key": "a", "conditional": {"hide": "=b != = 1"}}""");

        assertThatThrownBy(() -> check.check(form, Map.of()))
                .isInstanceOf(FeelFault.class)
                .hasMessageContaining("(=b != = 1)");
    }

    private static Form form(String components) {
        return FormReader.read("""
                {"type": "default", "id": "antrag", "components": [
                  {"type": "group", "id": "page", "label": "Seite", "components": [%s]}]}""".formatted(components).getBytes(StandardCharsets.UTF_8));
    }
}
