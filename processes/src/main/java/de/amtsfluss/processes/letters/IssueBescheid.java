package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.DocumentId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the Bescheid from a template of the service and puts it into the case file. A Bescheid is in German. */
@Component
final class IssueBescheid implements Capability<IssueBescheid.Request, IssueBescheid.Receipt> {

    private final CaseFiles cases;
    private final LetterWriter writer;
    private final IssuedLetters issued;

    /** @param template name of a file of the service without ending, such as {@code bescheid} */
    record Request(String template) {}

    /** @param documentId for {@code deliver-bescheid} */
    record Receipt(String documentId) {}

    IssueBescheid(CaseFiles cases, LetterWriter writer, IssuedLetters issued) {
        this.cases = cases;
        this.writer = writer;
        this.issued = issued;
    }

    @Override
    public String topic() {
        return "issue-bescheid";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run run) {
        return new Receipt(
                issued.find(run.key()).orElseGet(() -> issue(request, run)).toString());
    }

    private DocumentId issue(Request request, Run run) {
        CaseFile file = cases.caseFile(run.caseNumber());
        byte[] pdf = writer.write(file, request.template(), Locale.GERMAN);
        String name = "Bescheid-%s.pdf".formatted(file.number());
        return issued.keep(run.key(), file.number(), name, pdf);
    }
}
