package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.letters.LetterSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * To the applicant: puts a message of the service into the mailbox and tells by e-mail that something is there; without
 * an e-mail address the message waits in the mailbox. To an office: an e-mail with the message and the way to the case.
 * The words are the texts {@code notice.<template>.subject} and {@code notice.<template>.text} of the service, in which
 * <code>{caseNumber}</code> stands for the number.
 */
@Component
final class SendNotice implements Capability<SendNotice.Request, SendNotice.Receipt> {

    private final CaseFiles cases;
    private final Mailbox mailbox;
    private final NoticeSender sender;
    private final LetterSource letters;

    /**
     * @param recipient {@code applicant} or the key of an office
     * @param template middle part of the keys of the two texts, such as {@code received}
     */
    record Request(String recipient, String template) {}

    /** @param sent false where the applicant gave no e-mail address */
    record Receipt(boolean sent) {}

    SendNotice(CaseFiles cases, Mailbox mailbox, NoticeSender sender, LetterSource letters) {
        this.cases = cases;
        this.mailbox = mailbox;
        this.sender = sender;
        this.letters = letters;
    }

    @Override
    public String topic() {
        return "send-notice";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run run) {
        CaseFile file = cases.caseFile(run.caseNumber());
        return request.recipient().equals("applicant")
                ? tellApplicant(request, file, run.key())
                : tellOffice(request, file, run.key());
    }

    private Receipt tellApplicant(Request request, CaseFile file, String key) {
        Map<String, String> texts = letters.texts(file, file.language());
        mailbox.put(key, file, text(texts, request, "subject", file), text(texts, request, "text", file), List.of());
        file.applicant().email().ifPresent(address -> sender.tellSomethingIsThere(key, file, address));
        return new Receipt(file.applicant().email().isPresent());
    }

    private Receipt tellOffice(Request request, CaseFile file, String key) {
        Map<String, String> texts = letters.texts(file, Locale.GERMAN);
        String subject = text(texts, request, "subject", file);
        sender.tellOffice(key, file, request.recipient(), subject, text(texts, request, "text", file));
        return new Receipt(true);
    }

    private static String text(Map<String, String> texts, Request request, String part, CaseFile file) {
        String key = "notice.%s.%s".formatted(request.template(), part);
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("The service (%s) has no text (%s). Maybe it is missing in texts_de.yaml."
                    .formatted(file.service(), key));
        }
        return text.replace("{caseNumber}", file.number().value());
    }
}
