package de.amtsfluss.optimizer.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the drawings in the reader's language, German where there is no other. */
final class Texts {
    private final ResourceBundle bundle;
    private final Locale language;

    Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "de.amtsfluss.optimizer.report.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key, Object... values) {
        return String.format(language, bundle.getString(key), values);
    }

    /** One decimal place. */
    String number(double value) {
        return String.format(language, "%.1f", value);
    }
}
