package de.amtsfluss.processes.letters;

import java.util.Locale;

/** Plain German is {@code de-x-leicht}; for a screen reader it is German. */
final class LetterLanguages {

    private LetterLanguages() {}

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
