package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import de.amtsfluss.processes.forms.Finding;
import java.util.Map;

/** Findings of the form check in the words of the person's language. */
public final class Findings {

    private Findings() {}

    /** @param speaker knows the language */
    public static String text(Component speaker, Finding finding) {
        String text = speaker.getTranslation("form.finding." + finding.code());
        for (Map.Entry<String, String> param : finding.params().entrySet()) {
            text = text.replace("{" + param.getKey() + "}", param.getValue());
        }
        return text;
    }
}
