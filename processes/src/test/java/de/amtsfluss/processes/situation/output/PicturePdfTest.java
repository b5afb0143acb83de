package de.amtsfluss.processes.situation.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.letters.VeraPdf;
import de.amtsfluss.processes.situation.picture.Answered;
import de.amtsfluss.processes.situation.picture.BaseMap.Road;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Reason;
import de.amtsfluss.processes.situation.picture.Ruling;
import de.amtsfluss.processes.situation.picture.SourceClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The picture on paper: two pages, readable by everybody and for ever. */
class PicturePdfTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:14:00Z");
    private static final String HASH = "ab".repeat(32);

    private static final List<Road> ROADS =
            List.of(new Road(7, true, List.of(List.of(8.752, 51.7185), List.of(8.756, 51.7193))));

    private final PicturePdf pdf = new PicturePdf(null, null, null);

    @Test
    void aFullPictureFitsOnTwoPagesThatAreArchivableAndAccessible() throws Exception {
        byte[] printed = pdf.print(
                picture(),
                content(40, "Wohnungsbrand mit einer sehr langen Meldung ".repeat(9), false),
                clocks(),
                ROADS);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/lagebild.pdf"), printed);

        VeraPdf.assertArchivableAndAccessible(printed);
        try (var document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("B3 Wohnungsbrand", "64 % bekannt", "Unbekannt: Löschwasser", "03:14", "Fassung 7")
                    .contains(HASH, "Rauchmelder 1", "akut", "gilt nicht (LF 20: Vor Ort gesehen)", "Atemgifte")
                    .contains("Löschwasser", "antwortet nicht", "26 weitere Auskünfte")
                    .contains("Rauchmelder 1: 2. OG 61 °C", "Straßennetz ist erfunden", "Prüfung nach zwei Jahren")
                    .doesNotContain("ÜBUNG");
        }
    }

    @Test
    void anExerciseSaysSoAndTextsOfStrangersStayText() throws Exception {
        byte[] printed = pdf.print(picture(), content(2, "<script>alert(1)</script>", true), clocks(), List.of());

        VeraPdf.assertArchivableAndAccessible(printed);
        try (var document = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(document)).contains("ÜBUNG", "<script>alert(1)</script>");
        }
    }

    private static Picture picture() {
        return new Picture(UUID.randomUUID(), "fire-brigade", 7, NOW, "", HASH, 0.64);
    }

    private static Content content(int facts, String message, boolean exercise) {
        var scene = new Content.Scene(
                "2026-4711",
                "B3 Wohnungsbrand",
                message,
                "Westernstraße 12, Paderborn",
                8.754,
                51.7189,
                List.of("LF 20", "DLK 23"),
                NOW.toString(),
                true,
                exercise);
        var items = new ArrayList<Item>();
        for (int i = 1; i <= facts; i++) {
            items.add(item(i));
        }
        var wanted = List.of(
                new Answered(
                        "hydrant",
                        Answered.State.UNKNOWN,
                        10,
                        List.of("hydrants-osm"),
                        List.of(new Reason("down", "hydrants-osm"))),
                new Answered("warning", Answered.State.VERIFIED_NONE, 8, List.of("dwd"), List.of()),
                new Answered("building-sensor", Answered.State.FOUND, 9, List.of("sensors"), List.of()));
        return new Content(scene, 0.64, wanted, items);
    }

    private static Item item(int number) {
        boolean decided = number == 2;
        return new Item(
                number,
                number == 4 ? "plan" : number % 2 == 1 ? "building-sensor" : "hydrant",
                "",
                "Rauchmelder " + number,
                "CURRENT",
                number == 1 ? "ACUTE" : "CONFIRMED",
                3,
                "hazards",
                "RESPIRATORY_POISONS/CREW",
                false,
                100 - number,
                number == 4 ? List.of(new Reason("old", "")) : List.of(new Reason("near", "40")),
                40L + number,
                90L,
                8.754 + number / 10_000.0,
                51.7189,
                number == 3
                        ? Map.of(
                                "type",
                                "LineString",
                                "coordinates",
                                List.of(List.of(8.753, 51.718), List.of(8.755, 51.719)))
                        : null,
                NOW,
                null,
                null,
                null,
                "sensors",
                List.of(),
                decided ? List.of(4L) : List.of(),
                decided ? new Ruling(false, "LF 20", "Vor Ort gesehen", NOW, false) : null,
                number == 1 ? Map.of("room", "2. OG", "reading", 61.0, "unit", "°C") : Map.of());
    }

    private static Map<String, SourceClock> clocks() {
        return Map.of(
                "sensors",
                new SourceClock(
                        "sensors",
                        "UP",
                        false,
                        NOW,
                        30,
                        120,
                        900,
                        "building-owner",
                        "Gebäudesensor",
                        "OWNER",
                        List.of("building-sensor")));
    }
}
