package de.amtsfluss.processes.letters;

import org.jsoup.nodes.Document;

/**
 * Prints pages that are no letters as PDF/A-3a and PDF/UA-1. Loads nothing: pictures are part of the page as
 * {@code data:} of PNG.
 */
public final class Printer {

    /** What a page's style names, so that every character it has is embedded. */
    public static final String FONT_FAMILIES = LetterFonts.FAMILIES;

    private final LetterPdf pdf = new LetterPdf(true);

    /** @param page well-formed, with title, language and a description in {@code meta name="subject"} */
    public byte[] print(Document page) {
        return pdf.print(page);
    }
}
