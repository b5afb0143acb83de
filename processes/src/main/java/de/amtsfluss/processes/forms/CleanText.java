package de.amtsfluss.processes.forms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type, as it is stored: composed characters, no invisible ones that could deceive or break a reader. */
final class CleanText {

    /** Control characters but line break and tab, halves of characters, and signs that turn the direction of writing. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private CleanText() {}

    static String paragraphs(String text) {
        String normal = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        return UNWANTED.matcher(normal).replaceAll("").strip();
    }

    static String line(String text) {
        return paragraphs(text).replaceAll("[\\n\\t]", " ");
    }
}
