package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.Applicant;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.cases.Documents;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** The letters room on a real PostgreSQL, with a service that has one template. */
final class LetterScene {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static final class Transactions {}

    LetterScene() {
        context.registerBean(JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(TestDatabase.dataSource()));
        context.registerBean(LetterSource.class, OneTemplate::new);
        context.register(Transactions.class, CaseFiles.class, Documents.class, Journal.class, LetterSheet.class);
        context.register(
                LetterWriter.class, IssuedLetters.class, IssueBescheid.class, LetterPreview.class, EntryCopy.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    CaseFile openCase(String name) {
        CaseFiles cases = get(CaseFiles.class);
        var file = new CaseFile(
                cases.nextNumber("HUND"),
                "hundesteuer",
                1,
                "tax-office",
                Channel.PORTAL,
                CaseState.RECEIVED,
                Locale.GERMAN,
                new Applicant(name, Optional.empty(), Optional.empty()),
                Map.of("street", "Rathausplatz", "houseNumber", "1", "postalCode", "33098", "town", "Paderborn"),
                NOW);
        cases.open(file, UUID.randomUUID().toString());
        return file;
    }

    private static final class OneTemplate implements LetterSource {

        @Override
        public String template(CaseFile file, String name) {
            if (name.equals("bescheid")) {
                return "<h1>Bescheid</h1><p th:each='hit : ${decisions.steuersatz}'>Nach [[${hit.legalBasis}]].</p>"
                        + "<p th:if='${reason}' th:text='${reason}'></p>";
            }
            throw new TemplateFault("There is no template (%s).".formatted(name));
        }

        @Override
        public Map<String, String> texts(CaseFile file, Locale language) {
            return Map.of();
        }

        @Override
        public Map<String, Object> model(CaseFile file, Locale language) {
            return Map.of(
                    "serviceName",
                    "Hundesteuer",
                    "officeName",
                    "Steueramt",
                    "municipality",
                    SampleLetters.MUNICIPALITY,
                    "decisions",
                    Map.of("steuersatz", List.of(Map.of("legalBasis", "§ 2 der Satzung"))));
        }
    }
}
