package de.amtsfluss.processes.modelling;

import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Decisions are written in FEEL, and kept for a number of days. */
final class DecisionRules {

    private static final Pattern DAYS = Pattern.compile("P?([1-9]\\d{0,5})D|[1-9]\\d{0,5}");

    private final ModelFile file;

    DecisionRules(ModelFile file) {
        this.file = file;
    }

    void check() {
        file.elements().forEach(element -> {
            String language = element.getAttribute("expressionLanguage");
            if (element.hasAttribute("expressionLanguage")
                    && !language.toLowerCase(Locale.ROOT)
                            .matches("feel|https://www\\.omg\\.org/spec/dmn/20191111/feel/")) {
                file.error(element, "language-not-feel", language);
            }
            if (isDecision(element)) {
                decision(element);
            }
        });
    }

    private void decision(Element decision) {
        String days = decision.getAttributeNS(Vocabulary.CAMUNDA_DMN, "historyTimeToLive");
        if (!DAYS.matcher(days).matches()) {
            file.error(decision, "time-to-live", days);
        }
        if (decision.getAttribute("name").isBlank()) {
            file.error(decision, "without-name");
        }
    }

    static boolean isDecision(Element element) {
        return Vocabulary.DMN.equals(element.getNamespaceURI())
                && element.getLocalName().equals("decision");
    }
}
