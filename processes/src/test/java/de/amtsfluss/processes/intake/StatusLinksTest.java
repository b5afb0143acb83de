package de.amtsfluss.processes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLinksTest {

    private static final CaseNumber NUMBER = new CaseNumber("HUND-2026-000042");

    private final StatusLinks links = new StatusLinks(TestDatabase.jdbc());

    @Test
    void aLinkOpensItsCaseOnEveryNode() {
        String token = links.token(NUMBER);

        assertThat(new StatusLinks(TestDatabase.jdbc()).verify(token)).isEqualTo(NUMBER);
    }

    @Test
    void aSignatureIsGoodForOneCaseOnly() {
        String signature = links.token(NUMBER).substring(NUMBER.value().length());

        assertThatThrownBy(() -> links.verify("HUND-2026-000043" + signature)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "HUND-2026-000042", "HUND-2026-000042.", "x.y.z", "HUND-2026-000042.AAAA"})
    void whatWasNotMadeHereOpensNothing(String token) {
        assertThatThrownBy(() -> links.verify(token)).isInstanceOf(NotAllowed.class);
    }
}
