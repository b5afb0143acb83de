package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import java.util.Locale;
import java.util.Map;

/** What the service of a case adds to its letters, in the version the case runs on. */
public interface LetterSource {

    /**
     * @param name without ending, such as {@code bescheid}
     * @throws TemplateFault if the service has no such template
     */
    String template(CaseFile file, String name);

    /** Texts of the service by key, German where the language has none. */
    Map<String, String> texts(CaseFile file, Locale language);

    /**
     * Values under the names {@code serviceName}, {@code officeName}, {@code decisions} (outputs of the
     * rules that hit, by decision), {@code city}, {@code municipality} and {@code tasks} (what
     * caseworkers said, by field); what is unknown is left out.
     */
    Map<String, Object> model(CaseFile file, Locale language);
}
