package de.amtsfluss.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
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
import de.amtsfluss.processes.delivery.Deliveries;
import de.amtsfluss.processes.delivery.LawFamily;
import de.amtsfluss.processes.delivery.Mailbox;
import de.amtsfluss.processes.delivery.Notices;
import de.amtsfluss.processes.intake.StatusLinks;
import de.amtsfluss.processes.letters.LetterSource;
import de.amtsfluss.processes.municipality.Parameters;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A Bescheid on its way, with a real database and a real mail server that goes away and comes back. */
class UnreachableMailServerTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static final class Transactions {}

    @Test
    void nothingIsLostAndNothingDoubledAndTheMailArrivesOnceTheServerIsBack() throws Exception {
        int port;
        try (var gone = DemoMailServer.start(0, 0)) {
            port = gone.smtpPort();
        }
        start(port);
        String address = "ada-" + UUID.randomUUID() + "@example.org";
        CaseFile file = openCase(address);
        Document bescheid = context.getBean(Documents.class)
                .add(file.number(), DocumentKind.BESCHEID, Channel.PORTAL, "b.pdf", "application/pdf", new byte[] {1});
        Run run = new OneRun(UUID.randomUUID().toString(), file.number());

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatExceptionOfType(MailException.class).isThrownBy(() -> deliver(bescheid, run));
        }
        assertThat(context.getBean(Mailbox.class).listMessages(file.number())).hasSize(1);

        try (var back = DemoMailServer.start(port, 0)) {
            deliver(bescheid, run);
            deliver(bescheid, run);

            assertThat(countMails(back, address)).isEqualTo(1);
        }
        assertThat(context.getBean(Mailbox.class).listMessages(file.number())).hasSize(1);
        assertThat(context.getBean(Deliveries.class).listDeliveries(clerk(), file.number()))
                .singleElement()
                .matches(delivery -> delivery.notifiedAt().isPresent() && delivery.noticeAttempts() == 4);
    }

    private void start(int port) {
        var transactions = new JdbcTransactionManager(TestDatabase.dataSource());
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        context.registerBean(JdbcClient.class, TestDatabase::jdbc);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Notices.class, () -> new MailNotices(sender, "stadt@example.org", "Stadt"));
        context.registerBean(LetterSource.class, NoLetters::new);
        context.register(Transactions.class, CaseFiles.class, Documents.class, Journal.class, StatusLinks.class);
        context.register(Parameters.class);
        TestPropertyValues.of("amtsfluss.municipality=musterstadt").applyTo(context);
        context.scan("de.amtsfluss.processes.delivery");
        context.refresh();
    }

    private CaseFile openCase(String address) {
        CaseFiles cases = context.getBean(CaseFiles.class);
        var file = new CaseFile(
                cases.nextNumber("HUND"),
                "hundesteuer",
                1,
                "tax-office",
                Channel.PORTAL,
                CaseState.RECEIVED,
                Locale.ENGLISH,
                new Applicant("Ada", Optional.empty(), Optional.of(address)),
                Map.of(),
                Instant.now());
        cases.open(file, UUID.randomUUID().toString());
        return file;
    }

    /** Finds the capability by topic and fills its request, as the runner does for a model. */
    private void deliver(Document bescheid, Run run) throws Exception {
        Capability<?, ?> capability = context.getBeansOfType(Capability.class).values().stream()
                .filter(one -> one.topic().equals("deliver-bescheid"))
                .findFirst()
                .orElseThrow();
        perform(capability, bescheid, run);
    }

    private static <I extends Record> void perform(Capability<I, ?> capability, Document bescheid, Run run)
            throws Exception {
        Constructor<I> constructor = capability.request().getDeclaredConstructor(String.class, LawFamily.class);
        constructor.setAccessible(true);
        capability.perform(constructor.newInstance(bescheid.id().toString(), LawFamily.AO), run);
    }

    private static int countMails(DemoMailServer server, String address) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.imap.port", String.valueOf(server.imapPort()));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private static Person clerk() {
        return new Person("clerk", "Clerk", "", Set.of(Role.CASEWORKER), Set.of("tax-office"));
    }

    private record OneRun(String key, CaseNumber caseNumber) implements Run {

        @Override
        public void stillWorking(String note) {}

        @Override
        public boolean abandoned() {
            return false;
        }
    }

    private static final class NoLetters implements LetterSource {

        @Override
        public String template(CaseFile file, String name) {
            throw new AssertionError("No letter is written in this test.");
        }

        @Override
        public Map<String, String> texts(CaseFile file, Locale language) {
            return Map.of();
        }

        @Override
        public Map<String, Object> model(CaseFile file, Locale language) {
            return Map.of();
        }
    }
}
