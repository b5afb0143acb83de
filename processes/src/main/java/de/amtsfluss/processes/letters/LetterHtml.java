package de.amtsfluss.processes.letters;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Brings the filled template into the frame of the house. Only text, headings, lists, tables and links pass: no style,
 * script, picture, form or embedded object, so nothing can be loaded from anywhere.
 */
final class LetterHtml {

    private static final Safelist KEPT = new Safelist()
            .addTags(
                    "h1", "h2", "h3", "h4", "p", "br", "ul", "ol", "li", "strong", "b", "em", "i", "span", "div",
                    "section")
            .addTags(
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "address",
                    "blockquote",
                    "small")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "https", "http", "mailto", "tel")
            .addAttributes(":all", "class", "lang");

    private LetterHtml() {}

    /** Puts the content into the element {@code main} of the frame, its title or first heading into the title. */
    static Document compose(String frame, String content, String language) {
        Document raw = Jsoup.parse(content);
        Document clean = new Cleaner(KEPT).clean(raw);
        Document letter = Jsoup.parse(frame);
        letter.outputSettings().prettyPrint(false);
        letter.selectFirst("html").attr("lang", language);
        Element main = letter.selectFirst("main");
        main.append(clean.body().html());
        letter.title(title(raw, main));
        letter.head().appendElement("meta").attr("name", "subject").attr("content", letter.title());
        describeLinks(letter);
        return letter;
    }

    private static String title(Document raw, Element main) {
        Element heading = main.selectFirst("h1, h2");
        String title = raw.title().isBlank() && heading != null ? heading.text() : raw.title();
        return title.isBlank() ? "Schreiben" : title.strip();
    }

    /** PDF/UA-1, 7.18.5: a link has a description. */
    private static void describeLinks(Document letter) {
        for (Element link : letter.select("a[href]")) {
            if (!link.hasAttr("title")) {
                link.attr("title", link.text());
            }
        }
    }
}
