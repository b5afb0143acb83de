package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.Applicant;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.cases.Document;
import de.amtsfluss.processes.cases.DocumentKind;
import de.amtsfluss.processes.cases.Documents;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.intake.StatusLinks;
import de.amtsfluss.processes.letters.LetterSource;
import de.amtsfluss.processes.municipality.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The delivery room on a real PostgreSQL, with a mail server that can be away and a clock that can be set. */
final class DeliveryScene {

    final List<Notice> sent = new ArrayList<>();
    boolean mailServerIsAway;
    Instant now = Instant.parse("2026-11-23T11:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static final class Transactions {}

    DeliveryScene() {
        var transactions = new JdbcTransactionManager(TestDatabase.dataSource());
        InstantSource time = () -> now;
        context.registerBean("jdbc", org.springframework.jdbc.core.simple.JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> time.withZone(ZoneOffset.UTC));
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Notices.class, () -> this::send);
        context.register(Transactions.class, CaseFiles.class, Documents.class, Journal.class, StatusLinks.class);
        context.register(Bekanntgabe.class, DeliveryRows.class, Deliveries.class, Mailbox.class, NoticeSender.class);
        context.register(DeliverBescheid.class, SendNotice.class, NotePosting.class, Parameters.class);
        TestPropertyValues.of("amtsfluss.municipality=musterstadt").applyTo(context);
        context.registerBean(LetterSource.class, Words::new);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    CaseFile openCase(Optional<String> account, Optional<String> email) {
        CaseFiles cases = get(CaseFiles.class);
        var file = new CaseFile(
                cases.nextNumber("HUND"),
                "hundesteuer",
                1,
                "tax-office",
                Channel.PORTAL,
                CaseState.RECEIVED,
                Locale.GERMAN,
                new Applicant("O'Neil-\u011e\u00fcler \u674e", account, email),
                Map.of(),
                now);
        cases.open(file, UUID.randomUUID().toString());
        return file;
    }

    Document addBescheid(CaseFile file) {
        return get(Documents.class)
                .add(
                        file.number(),
                        DocumentKind.BESCHEID,
                        Channel.PORTAL,
                        "bescheid.pdf",
                        "application/pdf",
                        new byte[] {1, 2, 3});
    }

    DeliverBescheid.Receipt deliver(CaseFile file, Document bescheid, Run run) throws Exception {
        return deliver(file, bescheid, run, LawFamily.AO);
    }

    DeliverBescheid.Receipt deliver(CaseFile file, Document bescheid, Run run, LawFamily law) throws Exception {
        return get(DeliverBescheid.class)
                .perform(new DeliverBescheid.Request(bescheid.id().toString(), law), run);
    }

    static Run runOf(CaseFile file) {
        String key = UUID.randomUUID().toString();
        return new Run() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public CaseNumber caseNumber() {
                return file.number();
            }

            @Override
            public void stillWorking(String note) {}

            @Override
            public boolean abandoned() {
                return false;
            }
        };
    }

    static Person citizen(String id) {
        return new Person(id, id, "", Set.of(Role.CITIZEN), Set.of());
    }

    static Person clerk(String office) {
        return new Person("clerk", "Clerk", "", Set.of(Role.CASEWORKER), Set.of(office));
    }

    private void send(Notice notice) {
        if (mailServerIsAway) {
            throw new IllegalStateException("connection refused");
        }
        sent.add(notice);
    }

    /** A service that has words, and no letters. */
    private static final class Words implements LetterSource {

        @Override
        public String template(CaseFile file, String name) {
            throw new AssertionError("No letter is written in these tests.");
        }

        @Override
        public Map<String, String> texts(CaseFile file, Locale language) {
            return Map.of(
                    "notice.received.subject", "Wir haben Ihren Antrag",
                    "notice.received.text", "Er hat die Nummer {caseNumber}.");
        }

        @Override
        public Map<String, Object> model(CaseFile file, Locale language) {
            return Map.of();
        }
    }
}
