package de.amtsfluss.connectors.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Mailboxes with alarm letters, {@code amtsfluss.alarm-mail.<control room>.*}. */
@ConfigurationProperties("amtsfluss")
public record AlarmMailProperties(@DefaultValue Map<String, Mailbox> alarmMail) {

    /**
     * @param host IMAP server; {@code demo} is the mail server of the demo
     * @param tls whether the connection is encrypted from its beginning, as it must be anywhere but on this machine
     * @param password from the environment
     * @param from addresses alarms come from; mails of others are shown to a person and open nothing
     */
    public record Mailbox(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            String user,
            String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue Set<String> from,
            @DefaultValue("5s") Duration every) {}
}
