package de.amtsfluss.processes.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.letters.VeraPdf;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.Proof.Effect;
import de.amtsfluss.processes.traffic.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final RunReports reports = TestHouse.get(RunReports.class);

    @Test
    void theReportCanBeArchivedReadAloudAndSaysWhatIsNotSure() throws Exception {
        byte[] pdf = reports.print(FACTS, Locale.GERMAN);

        Files.write(Path.of("target/run-report.pdf"), pdf);
        VeraPdf.assertArchivableAndAccessible(pdf);
        assertThat(text(pdf))
                .contains("Bericht über einen Signalplan: Probe", "spart je Fahrzeug im Mittel 10,0 Sekunden")
                .contains("8,0 s bis 12,0 s", "Richtung Nordstraße → Markt", "+15,0 s", "Was diese Zahlen nicht sagen");
    }

    @Test
    void itIsThereInEnglishAndInPlainGermanToo() throws Exception {
        assertThat(text(reports.print(FACTS, Locale.ENGLISH))).contains("In short", "saves 10.0 seconds");
        byte[] plain = reports.print(FACTS, Locale.forLanguageTag("de-x-leicht"));
        VeraPdf.assertArchivableAndAccessible(plain);
        assertThat(text(plain)).contains("Noch ein Mensch muss Ja sagen");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
