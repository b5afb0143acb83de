package de.amtsfluss.connectors.mail;

import de.amtsfluss.processes.situation.emergency.AlarmMail;
import de.amtsfluss.processes.situation.emergency.AlarmMails;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the unread mails of one control room's mailbox. A mail counts as read only after it was taken over or kept for a
 * person, so that none is lost when this machine stops in between; taken twice it is one alarm by its Message-ID.
 */
final class AlarmMailbox implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmMailbox.class);
    private static final int MAILS_AT_ONCE = 50;

    /** Who takes the mails over. */
    interface Taking {

        void take(AlarmMail mail);

        /** @param why it opens nothing by itself */
        void keep(AlarmMail mail, String why);
    }

    private final String controlRoom;
    private final AlarmMailProperties.Mailbox settings;
    private final Taking alarms;
    private final Clock clock;
    private boolean failing;

    AlarmMailbox(String controlRoom, AlarmMailProperties.Mailbox settings, Taking alarms, Clock clock) {
        this.controlRoom = controlRoom;
        this.settings = settings;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** A server that does not answer is said once, and once that it is back. */
    @Override
    public void run() {
        try {
            look();
            if (failing) {
                LOG.info("The mailbox of {} can be read again", controlRoom);
            }
            failing = false;
        } catch (MessagingException | RuntimeException e) {
            if (!failing) {
                LOG.warn("The mailbox of {} cannot be read; it is tried again", controlRoom, e);
            }
            failing = true;
        }
    }

    private void look() throws MessagingException {
        try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message message : Arrays.copyOf(unread, Math.min(unread.length, MAILS_AT_ONCE))) {
                    take(message);
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    private void take(Message message) throws MessagingException {
        String sender = sender(message);
        String body;
        try {
            body = MailText.find(message).orElse("");
        } catch (IOException | MessagingException unreadable) {
            body = "";
        }
        var mail = new AlarmMail(
                controlRoom,
                id(message),
                sender,
                Optional.ofNullable(message.getSubject()).orElse(""),
                body,
                Optional.ofNullable(message.getReceivedDate())
                        .map(java.util.Date::toInstant)
                        .orElseGet(clock::instant));
        if (settings.from().contains(sender)) {
            alarms.take(mail);
        } else {
            alarms.keep(mail, AlarmMails.STRANGER);
        }
    }

    private static String sender(Message message) throws MessagingException {
        Address[] from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                ? address.getAddress().toLowerCase(Locale.ROOT)
                : "";
    }

    private static String id(Message message) throws MessagingException {
        String[] ids = message.getHeader("Message-ID");
        if (ids != null && ids.length > 0) {
            return ids[0].substring(0, Math.min(ids[0].length(), 500));
        }
        Instant sent = Optional.ofNullable(message.getSentDate())
                .map(java.util.Date::toInstant)
                .orElse(Instant.EPOCH);
        return "none-" + sent + "-" + message.getMessageNumber();
    }

    private static Session session() {
        var properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.put("mail." + protocol + ".connectiontimeout", "5000");
            properties.put("mail." + protocol + ".timeout", "10000");
            properties.put("mail." + protocol + ".writetimeout", "10000");
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
            properties.put("mail." + protocol + ".peek", "true");
        }
        return Session.getInstance(properties);
    }
}
