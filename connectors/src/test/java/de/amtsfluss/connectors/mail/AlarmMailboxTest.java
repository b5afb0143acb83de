package de.amtsfluss.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.amtsfluss.processes.situation.emergency.AlarmMail;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarm letters in a mailbox, on a real IMAP server. */
class AlarmMailboxTest {

    private static final String ROOM = "alarm@leitstelle.example";
    private static final String DISPATCH = "rechner@leitstelle.example";
    private static final String LETTER = "Einsatznummer: 4711\nStichwort: B3\nStraße: Königsträßle 1\n";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<AlarmMail> taken = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
        server.setUser(ROOM, ROOM, "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterIsTakenOnceWithItsTextWhateverItsParts() throws Exception {
        MimeMessage message = message(DISPATCH);
        var text = new MimeBodyPart();
        text.setText(LETTER, "ISO-8859-15");
        var html = new MimeBodyPart();
        html.setContent("<p>anders</p>", "text/html");
        message.setContent(new MimeMultipart("alternative", html, text));
        GreenMailUtil.sendMimeMessage(message);

        mailbox().run();
        mailbox().run();

        assertThat(taken).singleElement().satisfies(mail -> {
            assertThat(mail.controlRoom()).isEqualTo("leitstelle");
            assertThat(mail.body().replace("\r\n", "\n").strip()).isEqualTo(LETTER.strip());
            assertThat(mail.messageId()).startsWith("<");
        });
        assertThat(kept).isEmpty();
    }

    @Test
    void aStrangersMailOpensNothingAndIsKeptForAPerson() throws Exception {
        MimeMessage message = message("fremder@example.org");
        message.setText(LETTER);
        GreenMailUtil.sendMimeMessage(message);

        mailbox().run();

        assertThat(taken).isEmpty();
        assertThat(kept).containsExactly("sender");
    }

    @Test
    void whatCouldNotBeTakenOverStaysUnreadAndIsTakenLater() throws Exception {
        MimeMessage message = message(DISPATCH);
        message.setText(LETTER);
        GreenMailUtil.sendMimeMessage(message);

        mailbox(new IllegalStateException("the database is away")).run();
        assertThat(taken).isEmpty();
        mailbox().run();
        assertThat(taken).hasSize(1);
    }

    @Test
    void aServerThatIsAwayBreaksNothing() {
        AlarmMailbox mailbox = mailbox();
        server.stop();
        mailbox.run();
        assertThat(taken).isEmpty();
    }

    private MimeMessage message(String from) throws Exception {
        var message = new MimeMessage(server.getSmtp().createSession());
        message.setFrom(from);
        message.setRecipients(MimeMessage.RecipientType.TO, ROOM);
        message.setSubject("Alarm", "UTF-8");
        return message;
    }

    private AlarmMailbox mailbox() {
        return mailbox(null);
    }

    private AlarmMailbox mailbox(RuntimeException broken) {
        var settings = new AlarmMailProperties.Mailbox(
                "127.0.0.1",
                server.getImap().getPort(),
                false,
                ROOM,
                "secret",
                "INBOX",
                Set.of(DISPATCH),
                Duration.ofSeconds(1));
        return new AlarmMailbox(
                "leitstelle",
                settings,
                new AlarmMailbox.Taking() {
                    @Override
                    public void take(AlarmMail mail) {
                        if (broken != null) {
                            throw broken;
                        }
                        taken.add(mail);
                    }

                    @Override
                    public void keep(AlarmMail mail, String why) {
                        kept.add(why);
                    }
                },
                Clock.systemUTC());
    }
}
