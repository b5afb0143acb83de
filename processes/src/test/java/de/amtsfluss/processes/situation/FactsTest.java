package de.amtsfluss.processes.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.situation.Facts.Difference;
import de.amtsfluss.processes.situation.SourceSheet.Rhythm;
import de.amtsfluss.processes.testing.TestHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

class FactsTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");

    private final Facts facts = TestHouse.get(Facts.class);
    private final String source = "test-" + UUID.randomUUID();

    @BeforeEach
    void enter() {
        var rhythm = new Rhythm(
                Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(10), Duration.ofMinutes(60));
        TestHouse.get(SourceRegister.class)
                .enter(new SourceSheet(
                        source, Semantics.PUSH, List.of("warning"), "test", Classification.OPEN, "", "", rhythm));
    }

    @Test
    void theSameAgainChangesNothingAndEveryChangeIsKept() {
        assertThat(all(gauge("a", 8.7, 51.7), gauge("b", 8.8, 51.7))).isEqualTo(new Difference(2, 2, 0, 0));
        assertThat(all(gauge("a", 8.7, 51.7), gauge("b", 8.8, 51.7))).isEqualTo(new Difference(2, 0, 0, 0));
        assertThat(all(gauge("a", 8.71, 51.7))).isEqualTo(new Difference(1, 0, 1, 1));

        assertThat(count("select count(*) from fact_version v join fact f on f.id = v.fact where f.source = ?"))
                .isEqualTo(4);
    }

    @Test
    void anUpdateThatCameBeforeItsAlertKeepsTheAlertAway() {
        some(warning("update", EIGHT.plusSeconds(600), "alert"));
        some(warning("alert", EIGHT));

        assertThat(present()).containsExactly("update");
    }

    @Test
    void anOlderUpdateThatCameLateDoesNotWin() {
        some(warning("alert", EIGHT));
        some(warning("second", EIGHT.plusSeconds(1_200), "alert", "first"));
        some(warning("late", EIGHT.plusSeconds(600), "alert"));

        assertThat(present()).containsExactly("second");
    }

    @Test
    void anOlderStatementAboutTheSameThingChangesNothing() {
        some(warning("w", EIGHT.plusSeconds(60)));

        assertThat(some(warning("w", EIGHT)).changed()).isZero();
    }

    @Test
    void markupAndControlsOfStrangersNeverReachAFact() {
        some(Observation.about("warning", "x")
                .title("Rauch <script>alert(1)</script>im <b>Hafen</b>\u202E &amp; Umgebung")
                .say("description", "Fenster zu.<br/>T\u00FCren&nbsp;zu.\u0000<img src=x onerror=alert(1)>")
                .done());

        assertThat(text("title")).isEqualTo("Rauch im Hafen & Umgebung");
        assertThat(text("attributes ->> 'description'")).isEqualTo("Fenster zu.\nTüren zu.");
    }

    @Test
    void whatTheDatabaseWouldTakeForASignIsAText() {
        String odd = "C:\\Nord\t\"Süd\"\n\\.\n\\N {Ost} 'West' – 水 🔥";
        some(Observation.about("warning", "\\N").title(odd).say("note", odd).done(), warning("\\.", EIGHT));

        assertThat(present()).containsExactly("\\.", "\\N");
        String title = TestDatabase.jdbc()
                .sql("select title || '|' || (attributes ->> 'note') from fact where source = ? and external_id = ?")
                .params(source, "\\N")
                .query(String.class)
                .single();
        assertThat(title).isEqualTo(odd + "|" + odd);
    }

    @Test
    void placesThatCannotBeAreLeftOutAndSaySo() throws Unreadable {
        List<Observation> checked = new Plausibility()
                .check(List.of(
                        gauge("good", 8.7, 51.7),
                        gauge("fine", 8.8, 51.8),
                        gauge("zero", 0, 0),
                        gauge("nan", Double.NaN, 51.7),
                        gauge("good2", 9, 52)));

        all(checked.toArray(Observation[]::new));
        assertThat(checked)
                .extracting(o -> o.attributes().get("placeDoubt"))
                .containsExactly(null, null, "zero", "not-a-number", null);
        assertThat(count("select count(*) from fact where source = ? and location is not null"))
                .isEqualTo(3);
    }

    @Test
    void anAreaKeepsItsShapeBesideThingsThatArePoints() throws ParseException {
        var area = new GeometryFactory().createPoint(new Coordinate(8.7, 51.7)).buffer(0.05);

        all(
                gauge("point", 8.8, 51.8),
                Observation.about("warning", "area").place(Optional.of(area)).done());

        byte[] kept = TestDatabase.jdbc()
                .sql("select geometry from fact where source = ? and geometry is not null")
                .param(source)
                .query(byte[].class)
                .single();
        assertThat(new WKBReader().read(kept).equalsExact(area)).isTrue();
        assertThat(count("select count(*) from fact where source = ? and extent @> point(8.72, 51.72)"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerWithSwappedAxesIsNotBelieved() {
        List<Observation> swapped =
                List.of(gauge("a", 51.7, 8.7), gauge("b", 51.8, 8.7), gauge("c", 51.9, 8.7), gauge("d", 8.7, 51.7));

        assertThatThrownBy(() -> new Plausibility().check(swapped))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> new Plausibility().check(List.of(gauge("a", 8, 51), gauge("a", 9, 51))))
                .hasMessageContaining("twice");
    }

    @Test
    void whatWasPushedEndsWithItsTime() {
        some(Observation.about("unit-position", "LF20")
                .valid(Optional.empty(), Optional.of(Instant.parse("2020-01-01T00:00:00Z")))
                .done());
        facts.endExpired();

        assertThat(present()).isEmpty();
    }

    private Difference all(Observation... observations) {
        return facts.applyAll(source, null, List.of(observations));
    }

    private Difference some(Observation... observations) {
        return facts.applySome(source, null, List.of(observations));
    }

    private List<String> present() {
        return facts.listPresent(source).stream().sorted().toList();
    }

    private long count(String sql) {
        return TestDatabase.jdbc().sql(sql).param(source).query(Long.class).single();
    }

    private String text(String column) {
        return TestDatabase.jdbc()
                .sql("select " + column + " from fact where source = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    private static Observation warning(String id, Instant issued, String... supersedes) {
        return Observation.about("warning", id)
                .title(id)
                .issued(Optional.of(issued))
                .supersedes(List.of(supersedes))
                .done();
    }

    private static Observation gauge(String id, double longitude, double latitude) {
        var point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        return Observation.about("gauge", id)
                .title(id)
                .place(Optional.of(point))
                .done();
    }
}
