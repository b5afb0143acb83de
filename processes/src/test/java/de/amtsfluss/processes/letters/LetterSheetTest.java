package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSheetTest {

    private static final LetterSheet SHEET = new LetterSheet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Beispiel",
                "Staffelhoff trifft Schifffahrt fj ffi ft tt",
                "O'Neil-\u011e\u00fcler \u674e",
                "Nguy\u1ec5n \u0395\u03bb\u03ad\u03bd\u03b7 \u042e\u043b\u0438\u044f",
                "\ud83d\ude00 \ud842\udfb7 \ud83e\uddff end"
            })
    void aLetterLastsAndCanBeReadAloudWhateverTheName(String name) throws Exception {
        byte[] pdf = SHEET.render(SampleLetters.BESCHEID, SampleLetters.model(name), Locale.GERMAN);

        VeraPdf.assertArchivableAndAccessible(pdf);
    }

    @Test
    void namesAreShownAsTheyAreWritten() throws Exception {
        String name = "O'Neil-\u011e\u00fcler \u674e";
        byte[] pdf = SHEET.render(SampleLetters.BESCHEID, SampleLetters.model(name), Locale.GERMAN);

        Files.write(Path.of("target/letter.pdf"), pdf);
        assertThat(text(pdf))
                .contains(name, "162,00 \u20ac", "23. November 2026")
                .containsPattern("Seite +1 +von 1");
    }

    @Test
    void aCharacterNoFontHasBecomesABoxAndNotNothing() throws Exception {
        byte[] pdf = SHEET.render(
                "<p th:text='${data.x}'></p>", Map.of("data", Map.of("x", "a\ud83e\uddffb")), Locale.GERMAN);

        assertThat(text(pdf)).contains("a\u25a1b");
    }

    @Test
    void theLetterNamesItsTitleAndLanguage() throws Exception {
        byte[] pdf = SHEET.render("<h1>Receipt</h1><p>Thank you.</p>", Map.of(), Locale.ENGLISH);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Receipt");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void aTemplateThatNeverEndsIsStopped() {
        String tower = "<p style='height:1km'>x</p>" + "<p>line</p>".repeat(8_000);

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> SHEET.render(tower, Map.of(), Locale.GERMAN))
                .withMessageContaining("more than (60) pages");
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
