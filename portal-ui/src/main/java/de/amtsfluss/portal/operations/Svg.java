package de.amtsfluss.portal.operations;

import java.util.Locale;

/** Pieces of SVG documents. */
final class Svg {

    private Svg() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Numbers with a point, whatever the language. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
