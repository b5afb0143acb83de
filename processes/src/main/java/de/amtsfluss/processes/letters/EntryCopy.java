package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The applicant's copy of what was sent, in their language, in the words of the form they filled in. */
@Component
public final class EntryCopy {

    private final LetterWriter writer;
    private final String template = LetterSheet.resource("entry-copy.html");

    EntryCopy(LetterWriter writer) {
        this.writer = writer;
    }

    /**
     * The same case gives the same content whenever it is asked for.
     *
     * @param service in the version the case runs on
     * @return PDF/A-3a and PDF/UA-1
     */
    public byte[] render(CaseFile file, ServicePackage service) {
        Locale language = file.language();
        var form = service.form(service.description().form(), language);
        var sections = new EntrySections(language).of(form, file.data());
        return writer.print(
                file, template, language, Map.of("sections", sections, "today", file.submittedAt()), Map.of());
    }
}
