package de.amtsfluss.connectors.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The first plain text of a mail, within limits; attachments are not looked into. */
final class MailText {

    private static final int BYTES_AT_MOST = 200_000;
    private static final int PARTS_AT_MOST = 20;
    private static final int DEPTH = 4;

    private MailText() {}

    static Optional<String> find(Part mail) throws MessagingException, IOException {
        return text(mail, 0);
    }

    private static Optional<String> text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            try (InputStream bytes = part.getInputStream()) {
                return Optional.of(new String(bytes.readNBytes(BYTES_AT_MOST), charset(part)));
            }
        }
        if (part.isMimeType("multipart/*") && depth < DEPTH) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < Math.min(parts.getCount(), PARTS_AT_MOST); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = text(inner, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
