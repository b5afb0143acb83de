package de.amtsfluss.processes.modelling;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something in a package its author has to know.
 *
 * @param file the file it was found in
 * @param elementId id of the element, empty where it is the file as a whole
 * @param code kebab case, the key of its message
 */
public record Finding(Severity severity, String file, String elementId, String code, List<String> params) {

    /** A package with errors is not put into force. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(String file, String elementId, String code, Object... params) {
        return new Finding(Severity.ERROR, file, elementId, code, words(params));
    }

    static Finding warning(String file, String elementId, String code, Object... params) {
        return new Finding(Severity.WARNING, file, elementId, code, words(params));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One or two sentences; in English unless the language is German. */
    public String message(Locale locale) {
        Locale known = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle("de.amtsfluss.processes.modelling.findings", known);
        return MessageFormat.format(texts.getString(code), params.toArray());
    }

    private static List<String> words(Object... params) {
        return List.of(params).stream().map(String::valueOf).toList();
    }
}
