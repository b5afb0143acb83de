package de.amtsfluss.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.delivery.Notices;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailNoticesTest {

    @Test
    void aNoticeArrivesInPlainTextAndHtml() throws Exception {
        try (var server = DemoMailServer.start(0, 0)) {
            notices(server.smtpPort()).send(notice("k-1", "ada@example.org", "Nachricht für Ğüler 李 🐕"));

            Message mail = inbox(server, "ada@example.org").getFirst();
            assertThat(mail.getSubject()).isEqualTo("Nachricht für Ğüler 李 🐕");
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Stadt Möglich");
            assertThat(part(mail, "text/plain"))
                    .contains("Guten Tag, Ğüler 李 <b>", "https://example.org/postfach?a=1&b=2");
            assertThat(part(mail, "text/html"))
                    .contains("Guten Tag, Ğüler 李 &lt;b&gt;", "href=\"https://example.org/postfach?a=1&amp;b=2\"");
        }
    }

    @Test
    void aRepetitionBearsTheSameMessageId() throws Exception {
        try (var server = DemoMailServer.start(0, 0)) {
            Notices notices = notices(server.smtpPort());
            notices.send(notice("k-1", "ada@example.org", "one"));
            notices.send(notice("k-1", "ada@example.org", "one"));
            notices.send(notice("k-2", "ada@example.org", "two"));

            List<String> ids = inbox(server, "ada@example.org").stream()
                    .map(mail -> header(mail, "Message-ID"))
                    .toList();
            assertThat(ids.get(0))
                    .isEqualTo(ids.get(1))
                    .isNotEqualTo(ids.get(2))
                    .endsWith("@example.org>");
        }
    }

    @Test
    void aServerThatIsAwayIsToldToTheCallerAndTheMailArrivesOnceItIsBack() throws Exception {
        int port;
        try (var gone = DemoMailServer.start(0, 0)) {
            port = gone.smtpPort();
        }
        Notices notices = notices(port);
        Notice notice = notice("k-1", "ada@example.org", "one");
        assertThatExceptionOfType(MailException.class).isThrownBy(() -> notices.send(notice));

        try (var back = DemoMailServer.start(port, 0)) {
            notices.send(notice);
            assertThat(inbox(back, "ada@example.org")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org, eve@example.org",
                "Ada <ada@example.org>",
                "ada",
                "",
                "ada@example.org\n"
            })
    void whatIsNotOneAddressIsNotSent(String to) throws Exception {
        try (var server = DemoMailServer.start(0, 0)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> notices(server.smtpPort()).send(notice("k", to, "subject")));
            assertThat(inbox(server, "eve@example.org")).isEmpty();
        }
    }

    @Test
    void aSubjectAddsNoHeader() throws Exception {
        try (var server = DemoMailServer.start(0, 0)) {
            notices(server.smtpPort())
                    .send(notice("k", "ada@example.org", "hello\r\nBcc: eve@example.org\r\n\r\nbody"));

            Message mail = inbox(server, "ada@example.org").getFirst();
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).isEqualTo("hello Bcc: eve@example.org body");
            assertThat(inbox(server, "eve@example.org")).isEmpty();
        }
    }

    @Test
    void theDemoServerStartsOnlyWhereNoMailServerIsConfigured() {
        var runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailConfiguration.class, MailSenderAutoConfiguration.class));

        runner.withPropertyValues("amtsfluss.demo.mail.smtp-port=0", "amtsfluss.demo.mail.imap-port=0")
                .run(context -> assertThat(context)
                        .hasSingleBean(DemoMailServer.class)
                        .hasSingleBean(Notices.class)
                        .hasSingleBean(JavaMailSenderImpl.class));
        runner.withPropertyValues("spring.mail.host=mail.example.org").run(context -> assertThat(context)
                .doesNotHaveBean(DemoMailServer.class)
                .hasSingleBean(Notices.class));
    }

    private static Notices notices(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailNotices(sender, "stadt@example.org", "Stadt Möglich");
    }

    private static Notice notice(String key, String to, String subject) {
        var link = new Notice.Link(URI.create("https://example.org/postfach?a=1&b=2"), "Öffnen");
        return new Notice(key, to, Locale.GERMAN, subject, List.of("Guten Tag, Ğüler 李 <b>"), Optional.of(link));
    }

    private static List<Message> inbox(DemoMailServer server, String address) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.imap.port", String.valueOf(server.imapPort()));
        var store = Session.getInstance(properties).getStore("imap");
        store.connect("127.0.0.1", address, "any");
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        return List.of(inbox.getMessages());
    }

    private static String header(Message mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                String found = part(multipart.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
