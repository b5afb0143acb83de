package de.amtsfluss.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE89 3704 0044 0532 0130 00", "de89370400440532013000", "GB82 WEST 1234 5698 7654 32"})
    void aRightIbanIsTakenHoweverItIsWritten(String iban) {
        assertThat(check("iban", iban).findings()).isEmpty();
        assertThat(check("iban", iban).data()).containsEntry("iban", iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 01",
                "DE98 3704 0044 0532 0130 00",
                "DE89 3704 0044 0532 0130",
                "DE00 0000 0000 0000 0000 00",
                "٠٠89 3704 0044 0532 0130 00",
                "none"
            })
    void aMistypedIbanIsTold(String iban) {
        assertThat(check("iban", iban).findings()).containsExactly(new Finding("iban", "wrong-iban"));
        assertThat(check("iban", iban).data()).doesNotContainKey("iban");
    }

    @Test
    void aCheckThatDoesNotExistIsToldToTheAuthorOfTheForm() {
        assertThatThrownBy(() -> check("ibam", "x"))
                .isInstanceOf(FormFault.class)
                .hasMessageContaining("(ibam)");
    }

    private static Checked check(String check, String iban) {
        Form form = FormReader.read("""
                {"id": "antrag", "components": [{"type": "group", "id": "page", "components": [
                  {"type": "textfield", "key": "iban", "properties": {"check": "%s"}}]}]}""".formatted(check).getBytes(StandardCharsets.UTF_8));
        return new FormCheck().check(form, Map.of("iban", iban));
    }
}
