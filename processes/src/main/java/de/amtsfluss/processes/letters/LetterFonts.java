package de.amtsfluss.processes.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * The embedded fonts: Source Sans 3 for Latin, Greek and Cyrillic, DejaVu Sans for symbols and further alphabets, Droid
 * Sans Fallback for Chinese, Japanese and Korean. A character none of them has is shown as a box, so that the reader
 * sees that one is missing.
 */
final class LetterFonts {

    static final String FAMILIES = "'Source Sans 3', 'DejaVu Sans', 'Droid Sans Fallback'";

    private static final int BOX = 0x25A1;

    private final byte[] regular = load("SourceSans3_400Regular.ttf");
    private final byte[] italic = load("SourceSans3_400Regular_Italic.ttf");
    private final byte[] bold = load("SourceSans3_600SemiBold.ttf");
    private final byte[] boldItalic = load("SourceSans3_600SemiBold_Italic.ttf");
    private final byte[] symbols = load("DejaVuSans.ttf");
    private final byte[] eastAsian = load("DroidSansFallback.ttf");
    private final BitSet covered = coverage(List.of(regular, bold, symbols, eastAsian));
    private final BitSet coveredByMain = coverage(List.of(regular));

    /** Registers only the fonts this text needs: the East Asian one alone is 3 MB to parse. */
    void register(PdfRendererBuilder pdf, String text) {
        use(pdf, regular, "Source Sans 3", 400, FontStyle.NORMAL);
        use(pdf, italic, "Source Sans 3", 400, FontStyle.ITALIC);
        use(pdf, bold, "Source Sans 3", 700, FontStyle.NORMAL);
        use(pdf, boldItalic, "Source Sans 3", 700, FontStyle.ITALIC);
        if (!text.codePoints().allMatch(coveredByMain::get)) {
            use(pdf, symbols, "DejaVu Sans", 400, FontStyle.NORMAL);
            use(pdf, eastAsian, "Droid Sans Fallback", 400, FontStyle.NORMAL);
        }
    }

    /** Composes accents and replaces what has no glyph. */
    void makePrintable(Document letter) {
        letter.forEachNode(node -> {
            if (node instanceof TextNode text) {
                text.text(printable(text.getWholeText()));
            }
        });
    }

    String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> covered.get(c) || Character.isWhitespace(c) ? c : BOX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Direction overrides and joiners: they could make a name read as another. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && !Character.isWhitespace(c);
    }

    private static void use(PdfRendererBuilder pdf, byte[] font, String family, int weight, FontStyle style) {
        pdf.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true);
    }

    private static BitSet coverage(List<byte[]> fonts) {
        var characters = new BitSet();
        for (byte[] content : fonts) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                for (int c = 0x20; c < 0x30000; c++) {
                    if (cmap.getGlyphId(c) != 0) {
                        characters.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return characters;
    }

    private static byte[] load(String name) {
        try (InputStream font = LetterFonts.class.getResourceAsStream("fonts/" + name)) {
            return withoutLigatures(font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * PDFBox joins letters such as "fft" to glyphs that no character stands for, which PDF/A forbids (ISO 19005-3,
     * 6.2.11.7.2) and which nobody could search for. Under another name it does not find the table that tells how.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[entry + 3] = 'X';
            }
        }
        return font;
    }
}
