package de.amtsfluss.connectors.feeds;

import static de.amtsfluss.connectors.feeds.Samples.assertUnreadable;
import static de.amtsfluss.connectors.feeds.Samples.only;
import static de.amtsfluss.connectors.feeds.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.FactStatus;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class WarningsTest {

    private final Dwd dwd = new Dwd();

    @Test
    void theRealZipHoldsThreeWarningsInGermanWithTheirAreasAndHoles() throws Exception {
        List<Observation> warnings =
                dwd.read(Samples.real("dwd/Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_COMMUNEUNION_MUL.zip"));

        assertThat(warnings).hasSize(3).allSatisfy(warning -> {
            assertThat(warning.attributes()).containsEntry("language", "de-DE");
            assertThat(warning.place()).isPresent();
            assertThat(warning.times().until()).isPresent();
        });
        Observation holed = warnings.stream()
                .filter(warning -> warning.externalId().contains("20999218"))
                .findFirst()
                .orElseThrow();
        assertThat(contains(holed, 10.41, 51.69)).as("excluded").isFalse();
        assertThat(contains(holed, 10.30, 51.75)).isTrue();
        assertThat(warnings.stream().filter(w -> w.supersedes().isEmpty())).hasSizeLessThan(3);
    }

    @Test
    void theGermanTextIsChosenWhereverItStands() throws Exception {
        Observation warning = only(read(Cap.alert("a")));

        assertThat(warning.title()).isEqualTo("Amtliche WARNUNG vor STURM");
        assertThat(warning.severity()).isEqualTo(3);
        assertThat(contains(warning, 8.75, 51.75)).isTrue();
    }

    @Test
    void testsAreNoWarningsAndExercisesSayThatTheyAre() throws Exception {
        Observation exercise =
                only(read(Cap.alert("a").as("Exercise", "Alert"), Cap.alert("b").as("Test", "Alert")));

        assertThat(exercise.attributes()).containsEntry("exercise", true);
    }

    @Test
    void anExerciseEndsNoWarningThatIsMeant() throws Exception {
        Cap cancel = Cap.alert("b").as("Exercise", "Cancel").replacing("test@example.org,a,2026-11-24T07:00:00+01:00");

        assertThat(read(cancel, Cap.alert("a")))
                .anyMatch(warning -> warning.externalId().equals("a"))
                .noneMatch(warning -> warning.supersedes().contains("a"));
    }

    @Test
    void anUpdateReplacesWhatItNamesAlsoWhatWeNeverSaw() throws Exception {
        Cap update = Cap.alert("b")
                .replacing("test@example.org,a,2026-11-24T07:00:00+01:00 x@y,never,2026-11-24T06:00:00+01:00");

        Observation left = only(read(update, Cap.alert("a")));

        assertThat(left.externalId()).isEqualTo("b");
        assertThat(left.supersedes()).containsExactly("a", "never");
    }

    @Test
    void aCancellationIsAnAllClearAndNoDanger() throws Exception {
        Observation clear = only(read(Cap.alert("c").as("Actual", "Cancel")));

        assertThat(clear.status()).isEqualTo(FactStatus.ALL_CLEAR);
        assertThat(clear.severity()).isZero();
    }

    @Test
    void referencesAreReadInBothDialectsAndOverBrokenLines() {
        assertThat(CapReferences.read("s@x,id.1,2023-06-22T23:40:00+02:00\n s@x,\nid.2,\n 2023-06-22T23:41:00+02:00"))
                .containsExactly("id.1", "id.2");
        assertThat(CapReferences.read("S1 S2,mow.1 mow.2,2020-04-03T00:00:00+00:00"))
                .containsExactly("mow.1", "mow.2");
        assertThat(CapReferences.read("  ")).isEmpty();
    }

    @Test
    void circlesAreRoundInKilometresAndPointsMayStandTwice() throws Exception {
        Observation round = only(read(Cap.alert("r").in("<areaDesc>Kreis</areaDesc><circle>51.72,8.75 1.0</circle>")));

        assertThat(contains(round, 8.75 + 0.9 / 69, 51.72)).isTrue();
        assertThat(contains(round, 8.75, 51.72 + 0.0095)).isFalse();
        Observation doubled = only(read(Cap.alert("d")
                .in("<areaDesc>Feld</areaDesc><polygon>51.7,8.7 51.7,8.8 51.8,8.8 51.7,8.7 51.7,8.7 </polygon>")));
        assertThat(doubled.place().orElseThrow().isValid()).isTrue();
    }

    @Test
    void noWarningAtAllIsAnAnswerButACutOffZipIsNot() throws Exception {
        Payload empty = zip(Map.of());
        assertThat(dwd.read(empty)).isEmpty();

        byte[] whole = zip(Map.of(
                        "a.xml", Cap.alert("a").xml(), "b.xml", Cap.alert("b").xml()))
                .body();
        for (int length : new int[] {10, 300, whole.length - 30, whole.length - 1}) {
            var cut = new Payload(Arrays.copyOf(whole, length), "application/zip");
            assertUnreadable(() -> dwd.read(cut), "zip");
        }
    }

    @Test
    void xmlThatWantsOtherFilesOrGrowsIsRefused() {
        String outer = Cap.alert("a").xml().replace("<alert", """
                <!DOCTYPE alert [<!ENTITY f SYSTEM "file:///etc/passwd">]>
                <alert""").replace("Storm", "&f;");
        String laughs = Cap.alert("a").xml().replace("<alert", """
                <!DOCTYPE alert [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <alert""").replace("Storm", "&b;");

        assertUnreadable(() -> dwd.read(zip(Map.of("a.xml", outer))), "");
        assertUnreadable(() -> dwd.read(zip(Map.of("a.xml", laughs))), "");
    }

    @Test
    void aZipThatUnpacksToMoreThanAnyWeatherIsLeftWhereItIs() {
        String big = Cap.alert("a").xml().replace("Storm", "x".repeat(230_000_000));

        assertUnreadable(() -> dwd.read(zip(Map.of("a.xml", big))), "");
    }

    @Test
    void aWarningOfTheBbkIsReadWithWhatIsThere() throws Exception {
        String detail = new String(
                Samples.real("nina/warning-detail-mowas-update-multiref.json").body(),
                java.nio.charset.StandardCharsets.UTF_8);
        String dashboard = new String(
                Samples.real("nina/dashboard-ha-sample.json").body(), java.nio.charset.StandardCharsets.UTF_8);
        String id = "mow.DE-BW-S-SE018-20211102-18-001";

        List<Observation> warnings =
                new Nina().read(Samples.text("{\"dashboard\":%s,\"warning %s\":%s}".formatted(dashboard, id, detail)));

        assertThat(warnings)
                .extracting(Observation::externalId)
                .containsExactly(id, "mow.DE-NW-BN-SE030-20201014-30-000");
        assertThat(warnings.get(0).supersedes()).hasSize(6).contains("mow.DE-NW-BN-W003-20200403-000");
        assertThat(warnings.get(0).attributes()).containsEntry("openEnded", true);
        assertThat(warnings.get(1).title()).isEqualTo("Ausfall Notruf 112");
        assertThat(warnings.get(1).times().until()).as("the year 3021").isEmpty();
    }

    @Test
    void anAllClearThatIsFlaggedValidIsAnAllClear() throws Exception {
        String item = """
                {"dashboard":[{"id":"mow.1","payload":{"version":2,"data":{"headline":"Entwarnung: Rauch","provider":"MOWAS",
                "severity":"Minor","msgType":"Cancel","valid":true}},"sent":"2024-05-28T10:00:00+02:00",
                "expires":"2024-05-28T16:00:00+02:00"}]}""";

        assertThat(only(new Nina().read(Samples.text(item))).status()).isEqualTo(FactStatus.ALL_CLEAR);
        assertUnreadable(() -> new Nina().read(Samples.text("{\"dashboard\":{}}")), "list");
    }

    private List<Observation> read(Cap... alerts) throws Exception {
        var files = new java.util.LinkedHashMap<String, String>();
        for (Cap alert : alerts) {
            files.put(alert.identifier() + ".xml", alert.xml());
        }
        return dwd.read(zip(files));
    }

    private static boolean contains(Observation warning, double longitude, double latitude) {
        Geometry place = warning.place().orElseThrow();
        return place.contains(place.getFactory().createPoint(new Coordinate(longitude, latitude)));
    }
}
