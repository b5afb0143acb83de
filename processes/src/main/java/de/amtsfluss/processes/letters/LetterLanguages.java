package de.amtsfluss.processes.letters;

import java.util.Locale;
import java.util.ResourceBundle;

/** Plain German is {@code de-x-leicht}; for a screen reader it is German. */
final class LetterLanguages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LetterLanguages() {}

    /** A word of the house around letters; null where there is none of this key. */
    static String label(String key, Locale locale) {
        var labels = ResourceBundle.getBundle("de.amtsfluss.processes.letters.labels", bundle(locale), NO_FALLBACK);
        return labels.containsKey(key) ? labels.getString(key) : null;
    }

    static Locale bundle(Locale locale) {
        if (locale.toLanguageTag().equals("de-x-leicht")) {
            return Locale.of("de", "", "leicht");
        }
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }

    static String ofDocument(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "de";
    }
}
