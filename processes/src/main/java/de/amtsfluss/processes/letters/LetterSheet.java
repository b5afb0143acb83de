package de.amtsfluss.processes.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The writing paper of the house: fills a template and prints it under the letterhead, as PDF/A-3a (ISO 19005-3) and
 * PDF/UA-1 (ISO 14289-1), addressed in the manner of DIN 5008 form B.
 */
@Component
public final class LetterSheet {

    private static final List<String> OPTIONAL = List.of(
            "applicant",
            "case",
            "city",
            "data",
            "decisions",
            "draft",
            "municipality",
            "reason",
            "tasks",
            "texts",
            "today");

    private final String frame = resource("frame.html");
    private final String style = resource("letter.css").replace("FAMILIES", LetterFonts.FAMILIES);
    private final LetterPdf pdf = new LetterPdf(false);
    private final LetterPdf pdfWithPictures = new LetterPdf(true);

    /**
     * @param htmlTemplate the content below the subject line, as the rules of {@code docs/letters.md} allow
     * @param model maps, lists, texts, numbers, booleans, dates and records of these
     * @throws TemplateFault with a message for the template's author
     */
    public byte[] render(String htmlTemplate, Map<String, ?> model, Locale locale) {
        Document letter = compose(htmlTemplate, model, locale);
        return pdf.print(letter);
    }

    /**
     * A picture of ours for one place {@code <div class="drawing">} of the template, in their order.
     *
     * @param data {@code data:} of PNG
     * @param words for who cannot see it
     */
    public record Drawing(String data, String words) {}

    /** Likewise, with pictures; the template has as many places. */
    public byte[] render(String htmlTemplate, Map<String, ?> model, Locale locale, List<Drawing> drawings) {
        Document letter = compose(htmlTemplate, model, locale);
        List<Element> places = letter.select("main div.drawing");
        for (int i = 0; i < places.size(); i++) {
            places.get(i)
                    .appendElement("img")
                    .attr("src", drawings.get(i).data())
                    .attr("alt", drawings.get(i).words());
        }
        return pdfWithPictures.print(letter);
    }

    private Document compose(String htmlTemplate, Map<String, ?> model, Locale locale) {
        var values = new LinkedHashMap<String, Object>();
        OPTIONAL.forEach(name -> values.put(name, null));
        values.putAll(PlainModel.of(model));
        var template = new LetterTemplate();
        String content = template.fill(htmlTemplate, values, locale);
        String paper = template.fill(frame, values, locale);
        Document letter = LetterHtml.compose(paper, content, LetterLanguages.ofDocument(locale));
        letter.head().appendElement("style").appendChild(new DataNode(style));
        return letter;
    }

    static String resource(String name) {
        try (InputStream stream = LetterSheet.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
