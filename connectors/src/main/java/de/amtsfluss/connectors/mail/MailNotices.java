package de.amtsfluss.connectors.mail;

import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.delivery.Notices;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Notices as e-mails in plain text and HTML. What comes from people is an address that passes RFC 5322 or text without
 * control characters, so that nobody adds headers of their own.
 */
final class MailNotices implements Notices {

    /** Well below the lock time of a capability; a sender configured otherwise keeps its values. */
    private static final Map<String, String> TIME_LIMITS = Map.of(
            "mail.smtp.connectiontimeout", "10000", "mail.smtp.timeout", "10000", "mail.smtp.writetimeout", "10000");

    private final JavaMailSender sender;
    private final InternetAddress from;

    MailNotices(JavaMailSender sender, String from, String fromName) {
        this.sender = sender;
        this.from = address(from);
        try {
            this.from.setPersonal(fromName, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        if (sender instanceof JavaMailSenderImpl configurable) {
            Properties properties = configurable.getJavaMailProperties();
            TIME_LIMITS.forEach(properties::putIfAbsent);
        }
    }

    @Override
    public void send(Notice notice) {
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(from);
            helper.setTo(address(notice.to()));
            helper.setSubject(oneLine(notice.subject()));
            helper.setText(NoticeBody.plain(notice), NoticeBody.html(notice));
            message.setHeader("Message-ID", messageId(notice.key()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", notice.language().getLanguage());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The notice (%s) cannot be written.".formatted(notice.key()), e);
        }
        sender.send(message);
    }

    private String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + host + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress address(String text) {
        try {
            if (text.chars().noneMatch(Character::isISOControl)) {
                var address = new InternetAddress(text, true);
                address.validate();
                if (address.getAddress().equals(text)) {
                    return address;
                }
            }
        } catch (AddressException e) {
            throw notAnAddress(text, e);
        }
        throw notAnAddress(text, null);
    }

    private static IllegalArgumentException notAnAddress(String text, AddressException cause) {
        return new IllegalArgumentException(
                "The text (%s) is not one e-mail address. Maybe it was mistyped.".formatted(oneLine(text)), cause);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
