package de.amtsfluss.processes.situation;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Makes text of strangers harmless: no markup, no control characters, of bounded length. Line breaks stay. */
final class PlainText {

    private static final int LONGEST = 8_000;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private PlainText() {}

    static String of(String text) {
        if (text.length() <= LONGEST && text.chars().allMatch(PlainText::isHarmless)) {
            return text.strip();
        }
        String bounded = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String plain = bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0 ? bounded : withoutMarkup(bounded);
        String clean = UNSEEN.matcher(plain.replace("\r\n", "\n").replace('\u00A0', ' '))
                .replaceAll("")
                .strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean;
    }

    /** Printable ASCII and the letters of European languages, but no markup. */
    private static boolean isHarmless(int c) {
        return c >= ' ' && c < 0x250 && c != '<' && c != '&' && (c < 0x7F || c > 0xA0);
    }

    private static String withoutMarkup(String text) {
        String lines = text.replaceAll("(?i)<br\\s*/?>|</p\\s*>|</li\\s*>", "\n");
        var settings = new Document.OutputSettings().prettyPrint(false);
        return org.jsoup.parser.Parser.unescapeEntities(Jsoup.clean(lines, "", Safelist.none(), settings), false);
    }
}
