package de.amtsfluss.processes.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.letters.VeraPdf;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.Picture;
import de.amtsfluss.processes.traffic.Proof.Effect;
import de.amtsfluss.processes.traffic.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class RunReportsTest {

    private static final RunFacts FACTS = CouncilSummaryTest.facts(
            RunState.AWAITING_APPROVAL,
            new Comparison(20, 30, 10, 8, 12, 10),
            new Effect("vehicles", "", 20, 30),
            new Effect("movement", "Nordstraße → Markt", 50, 35));

    /** Everything our drawings are made of. */
    private static final List<Picture> DRAWINGS = List.of(new Picture(
            "time-space",
            "Zeit-Weg-Diagramm",
            "Zwei Signale, ein grünes Band.",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 200\" fill=\"currentColor\">"
                    + "<title id=\"a\">Zeit-Weg-Diagramm</title><rect x=\"10\" y=\"10\" width=\"200\" height=\"30\""
                    + " fill=\"#2f9e55\" fill-opacity=\"0.5\"/><line x1=\"0\" y1=\"60\" x2=\"600\" y2=\"60\""
                    + " stroke=\"currentColor\" stroke-opacity=\"0.3\"/><circle cx=\"50\" cy=\"90\" r=\"6\""
                    + " fill=\"none\" stroke=\"#cc4b40\" stroke-width=\"2\"/><polygon points=\"0,100 80,100 120,150\""
                    + " fill=\"#4a86d8\"/><text x=\"300\" y=\"180\" text-anchor=\"middle\">Größe &amp; Maß</text></svg>",
            List.of(),
            List.of()));

    private final RunReports reports = TestHouse.get(RunReports.class);

    @Test
    void theReportCanBeArchivedReadAloudAndSaysWhatIsNotSure() throws Exception {
        byte[] pdf = reports.print(FACTS, DRAWINGS, Locale.GERMAN);

        Files.write(Path.of("target/run-report.pdf"), pdf);
        VeraPdf.assertArchivableAndAccessible(pdf);
        assertThat(text(pdf))
                .contains("Bericht über einen Signalplan: Probe", "spart je Fahrzeug im Mittel 10,0 Sekunden")
                .contains("8,0 s bis 12,0 s", "Richtung Nordstraße → Markt", "+15,0 s", "Was diese Zahlen nicht sagen")
                .contains("Bilder Zeit-Weg-Diagramm");
        assertThat(pictures(pdf)).isEqualTo(1);
    }

    @Test
    void itIsThereInEnglishAndInPlainGermanToo() throws Exception {
        assertThat(text(reports.print(FACTS, DRAWINGS, Locale.ENGLISH))).contains("In short", "saves 10.0 seconds");
        byte[] plain = reports.print(FACTS, DRAWINGS, Locale.forLanguageTag("de-x-leicht"));
        VeraPdf.assertArchivableAndAccessible(plain);
        assertThat(text(plain)).contains("Noch ein Mensch muss Ja sagen");
    }

    private static long pictures(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            long found = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    found += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return found;
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
