package de.amtsfluss.processes.situation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Makes text of strangers harmless: no markup, no control characters, of bounded length. Line breaks stay. */
final class PlainText {

    private static final int LONGEST = 8_000;

    private PlainText() {}

    static String of(String text) {
        String bounded = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String plain = bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0 ? bounded : withoutMarkup(bounded);
        String clean = plain.replace("\r\n", "\n")
                .replace('\u00A0', ' ')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean;
    }

    private static String withoutMarkup(String text) {
        String lines = text.replaceAll("(?i)<br\\s*/?>|</p\\s*>|</li\\s*>", "\n");
        var settings = new Document.OutputSettings().prettyPrint(false);
        return org.jsoup.parser.Parser.unescapeEntities(Jsoup.clean(lines, "", Safelist.none(), settings), false);
    }
}
