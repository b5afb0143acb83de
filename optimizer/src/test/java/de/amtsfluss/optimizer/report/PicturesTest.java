package de.amtsfluss.optimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.GreenTimes;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PicturesTest {
    private static final Area AREA = ShippedAreas.corridor().area();
    private static final SignalPlan PLAN = ProgramPlan.of(SignalArea.of(AREA)).plan();

    private static List<Chart> charts(Locale language) {
        return new PlanPictures(AREA, PLAN, language).all();
    }

    @Test
    void everyDrawingHasTitleDescriptionAndATableThatFits() throws Exception {
        assertThat(charts(Locale.GERMAN)).hasSize(14).allSatisfy(chart -> {
            Document svg = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title());
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description())
                    .isNotBlank();
            assertThat(chart.rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(chart.columns()));
        });
    }

    @Test
    void theSamePlanGivesTheSameDrawings() {
        assertThat(charts(Locale.GERMAN)).isEqualTo(charts(Locale.GERMAN));
    }

    @Test
    void wordsComeInTheReadersLanguage() {
        assertThat(charts(Locale.GERMAN).getFirst().title()).isEqualTo("Zeit-Weg-Diagramm");
        assertThat(charts(Locale.ENGLISH).getFirst().title()).isEqualTo("Time-space diagram");
    }

    @Test
    void theSignalTimesAreThoseOfTheLocalProgram() {
        Chart times = chart("signal-times-k1");
        List<List<String>> program = AREA.supply(0).program().windows().stream()
                .map(window -> List.of(
                        window.group(),
                        String.valueOf(window.from()),
                        String.valueOf(window.to()),
                        String.valueOf(length(window))))
                .toList();

        assertThat(times.rows()).containsExactlyInAnyOrderElementsOf(program);
    }

    private static int length(GreenTimes.Window window) {
        return AREA.supply(0).program().length(window);
    }

    @Test
    void theMatrixShowsWhoWaitsHowLongForWhom() {
        Chart matrix = chart("intergreens-k1");

        assertThat(matrix.columns()).contains("K1", "F1");
        assertThat(matrix.rows().stream()
                        .filter(row -> row.getFirst().equals("F1"))
                        .findFirst()
                        .orElseThrow()
                        .get(1))
                .isEqualTo("16");
    }

    @Test
    void aGreenBandIsFoundWhereOffsetsFollowTheTraffic() {
        List<CorridorAxis.Stop> stops = CorridorAxis.of(AREA);
        assertThat(stops).hasSize(6).isSortedAccordingTo((a, b) -> Double.compare(a.metres(), b.metres()));
        List<JunctionPlan> junctions = PLAN.junctions().stream()
                .map(junction -> {
                    double metres = stops.stream()
                            .filter(stop -> PLAN.area()
                                    .network()
                                    .signals()
                                    .get(stop.signal())
                                    .id()
                                    .equals(junction.signal()))
                            .findFirst()
                            .orElseThrow()
                            .metres();
                    return junction.shiftedTo((int) Math.round(metres / (50 / 3.6)));
                })
                .toList();
        SignalPlan wave = SignalPlan.of(PLAN.area(), junctions);

        assertThat(GreenBand.of(wave, stops, true)).anyMatch(band -> band.seconds() > 30);
        assertThat(GreenBand.of(PLAN, stops, true)).noneMatch(band -> band.seconds() > 30);
    }

    @Test
    void qualityLevelsFollowTheMeanWait() {
        assertThat(Quality.of(20)).isEqualTo(Quality.A);
        assertThat(Quality.of(20.1)).isEqualTo(Quality.B);
        assertThat(Quality.of(69)).isEqualTo(Quality.D);
        assertThat(Quality.of(200)).isEqualTo(Quality.F);
    }

    @Test
    void beforeAndAfterAreDrawnForEveryMovementAndPair() {
        List<Chart> charts = new ProofPictures(
                        List.of(
                                new ProofPictures.Movement("<K1> & co", 55, 20),
                                new ProofPictures.Movement("K2", 15, 25)),
                        new double[] {60, 62},
                        new double[] {40, 41},
                        Locale.ENGLISH)
                .all();

        assertThat(charts).extracting(Chart::key).containsExactly("movements", "spread");
        assertThat(charts.getFirst().rows()).contains(List.of("<K1> & co", "55.0", "D", "20.0", "A"));
        assertThat(charts.getFirst().svg()).contains("&lt;K1&gt; &amp; co");
        assertThat(charts.getLast().rows()).contains(List.of("1", "60.0", "40.0", "20.0"));
    }

    private static Chart chart(String key) {
        return charts(Locale.GERMAN).stream()
                .filter(chart -> chart.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
