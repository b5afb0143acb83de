package de.amtsfluss.portal.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the portal. Plain German has a tag of its own, so that texts and letters follow it too. */
public enum Language {
    GERMAN("de", Locale.GERMAN),
    ENGLISH("en", Locale.ENGLISH),
    PLAIN("leicht", Locale.forLanguageTag("de-x-leicht"));

    private final String key;
    private final Locale locale;

    Language(String key, Locale locale) {
        this.key = key;
        this.locale = locale;
    }

    String key() {
        return key;
    }

    public Locale locale() {
        return locale;
    }

    static Optional<Language> find(String key) {
        return Arrays.stream(values())
                .filter(language -> language.key.equals(key))
                .findFirst();
    }

    /** The language of the locale, German for all that the portal does not speak. */
    public static Language of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return ENGLISH;
        }
        return "leicht".equals(locale.getExtension('x')) ? PLAIN : GERMAN;
    }
}
