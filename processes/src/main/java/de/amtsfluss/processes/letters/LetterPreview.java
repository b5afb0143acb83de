package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a caseworker the letter before it goes, marked as a draft. Nothing is kept. */
@Component
public final class LetterPreview {

    private final CaseFiles cases;
    private final LetterWriter writer;

    LetterPreview(CaseFiles cases, LetterWriter writer) {
        this.cases = cases;
        this.writer = writer;
    }

    /**
     * @param template name of a file of the service without ending, such as {@code bescheid}
     * @param taskData what is typed into the task's form and not sent yet
     * @throws NotAllowed if the case is not one of this person's offices
     * @throws TemplateFault with a message for the template's author
     */
    public byte[] render(Person person, CaseNumber number, String template, Map<String, Object> taskData) {
        CaseFile file = cases.caseFile(number, person);
        if (!person.is(Role.CASEWORKER) || !person.offices().contains(file.office())) {
            throw new NotAllowed("The letter of case (%s) is not to be seen here.".formatted(number));
        }
        return writer.write(file, template, Locale.GERMAN, Map.of("draft", true), taskData);
    }
}
