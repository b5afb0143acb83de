package de.amtsfluss.processes.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

class CaseFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final CaseFiles cases =
            new CaseFiles(TestDatabase.jdbc(), JsonMapper.builder().build(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aCaseIsReadAsItWasOpened() {
        CaseFile opened = open("ada", "tax-office", Map.of("dogs", List.of(Map.of("name", "O'Neil-Ğüler 李 🐕"))));

        assertThat(cases.caseFile(opened.number())).isEqualTo(opened);
    }

    @Test
    void aCaseIsSeenByItsApplicantAndItsOfficeOnly() {
        CaseNumber number = open("ada", "tax-office", Map.of()).number();

        assertThat(cases.caseFile(number, citizen("ada")).number()).isEqualTo(number);
        assertThat(cases.caseFile(number, caseworker("tax-office")).number()).isEqualTo(number);
        assertThatThrownBy(() -> cases.caseFile(number, citizen("eve"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cases.caseFile(number, caseworker("order-office")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOfficeOpensNothingToSomeoneWhoIsNoCaseworker() {
        CaseNumber number = open("ada", "tax-office", Map.of()).number();
        var designer = new Person("dora", "Dora", "", Set.of(Role.DESIGNER), Set.of("tax-office"));

        assertThatThrownBy(() -> cases.caseFile(number, designer)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSubmissionBecomesACaseOnce() {
        CaseFile file = file("ada", "tax-office", Map.of());
        String key = UUID.randomUUID().toString();
        cases.open(file, key);

        assertThatThrownBy(() -> cases.open(file("ada", "tax-office", Map.of()), key))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(cases.findBySubmission(key)).contains(file.number());
    }

    @Test
    void numbersBearServiceAndYearAndAreNeverGivenTwice() {
        CaseNumber first = cases.nextNumber("HUND");

        assertThat(first.value()).startsWith("HUND-2026-");
        assertThat(cases.nextNumber("HUND")).isNotEqualTo(first);
    }

    private CaseFile open(String account, String office, Map<String, Object> data) {
        CaseFile file = file(account, office, data);
        cases.open(file, UUID.randomUUID().toString());
        return file;
    }

    private CaseFile file(String account, String office, Map<String, Object> data) {
        return new CaseFile(
                cases.nextNumber("HUND"),
                "hundesteuer",
                1,
                office,
                Channel.PORTAL,
                CaseState.RECEIVED,
                Locale.GERMAN,
                new Applicant("Ada Beispiel", Optional.of(account), Optional.of("ada@example.org")),
                data,
                NOON);
    }

    private static Person citizen(String id) {
        return new Person(id, id, "", Set.of(Role.CITIZEN), Set.of());
    }

    private static Person caseworker(String office) {
        return new Person("clerk", "Clerk", "", Set.of(Role.CASEWORKER), Set.of(office));
    }
}
