package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.letters.LetterSource;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts a message of the service into the applicant's mailbox and tells them by e-mail that something is there. Without
 * an e-mail address the message waits in the mailbox. Its words are the texts {@code notice.<template>.subject} and
 * {@code notice.<template>.text} of the service, in which <code>{caseNumber}</code> stands for the number.
 */
@Component
final class SendNotice implements Capability<SendNotice.Request, SendNotice.Receipt> {

    private final CaseFiles cases;
    private final Mailbox mailbox;
    private final NoticeSender sender;
    private final ObjectProvider<LetterSource> letters;

    /** @param template middle part of the keys of the two texts, such as {@code received} */
    record Request(String template) {}

    /** @param sent false where the applicant gave no e-mail address */
    record Receipt(boolean sent) {}

    SendNotice(CaseFiles cases, Mailbox mailbox, NoticeSender sender, ObjectProvider<LetterSource> letters) {
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
        Map<String, String> texts = letters.getObject().texts(file, file.language());
        String subject = text(texts, request, "subject", file);
        mailbox.put(run.key(), file, subject, text(texts, request, "text", file), List.of());
        file.applicant().email().ifPresent(address -> sender.tellSomethingIsThere(run.key(), file, address));
        return new Receipt(file.applicant().email().isPresent());
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
