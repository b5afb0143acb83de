package de.amtsfluss.optimizer.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFileTest {

    private static final String TEXT = ShippedAreas.corridor().write();

    private static final Area CORRIDOR = ShippedAreas.corridor().area();

    @Test
    void theShippedCorridorHasSixJunctionsAndSaysThatItIsMadeUp() {
        assertThat(CORRIDOR.supplies())
                .extracting(SignalSupply::name)
                .hasSize(6)
                .contains("Schloßkreuzung");
        assertThat(CORRIDOR.fictitious()).isTrue();
        assertThat(CORRIDOR.note()).contains("Erfundene Geometrie");
        assertThat(CORRIDOR.network().signals()).allSatisfy(signal -> {
            assertThat(signal.crossings()).isNotEmpty();
            assertThat(signal.linksAt().stream().filter(links -> !links.isEmpty()))
                    .hasSizeGreaterThan(5);
        });
        assertThat(CORRIDOR.traffic().flows()).hasSizeGreaterThan(100);
        assertThat(CORRIDOR.traffic().buses()).hasSize(5);
    }

    @Test
    void itsLocalProgramsKeepTheIntergreensAsTheyStand() {
        assertThat(ProgramPlan.of(SignalArea.of(CORRIDOR)).mended()).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        AreaFile again = AreaFile.read("again.json", TEXT.getBytes(UTF_8));

        assertThat(again.write()).isEqualTo(TEXT);
        assertThat(again.area().supplies()).hasSameSizeAs(CORRIDOR.supplies());
    }

    @Test
    void intergreensComeFromClearanceTimes() {
        SignalSupply signal = CORRIDOR.supply(0);
        int walk = signal.indexOf("F1");
        int main = signal.indexOf("K1");

        assertThat(signal.computed()[walk][main]).isTrue();
        assertThat(signal.intergreen()[walk][main])
                .describedAs("18.6 m on foot at 1.2 m/s, less the way of the first car to the crossing")
                .isEqualTo(16);
        assertThat(signal.intergreen()[main][walk])
                .describedAs("3 s, then over the near crossing")
                .isEqualTo(5);
        assertThat(signal.conflict(main, signal.indexOf("K3")))
                .describedAs("both directions of the main street")
                .isFalse();
    }

    @Test
    void aGivenIntergreenIsTakenInsteadOfTheComputedOne() {
        String given = TEXT.replaceFirst(
                "\"intergreens\" : \\[ ]",
                "\"intergreens\" : [ {\"leaving\":\"K1\",\"entering\":\"K2\",\"seconds\":5},"
                        + "{\"leaving\":\"K2\",\"entering\":\"K1\",\"seconds\":12} ]");

        SignalSupply signal = read(given).supply(0);

        assertThat(signal.intergreen()[signal.indexOf("K2")][signal.indexOf("K1")])
                .isEqualTo(12);
        assertThat(signal.computed()[signal.indexOf("K2")][signal.indexOf("K1")])
                .isFalse();
    }

    @Test
    void drivesOnTheRightAndTurnsSlowly() {
        Network network = CORRIDOR.network();
        Lane eastbound = network.lane(network.findLane("k1-k2_0").orElseThrow());
        Lane westbound = network.lane(network.findLane("k2-k1-p_0").orElseThrow());

        assertThat(eastbound.shape()[1]).isLessThan(westbound.shape()[westbound.shape().length - 1]);
        assertThat(network.links()).filteredOn(Link::leftTurn).allSatisfy(link -> assertThat(link.speed())
                .isLessThan(12));
        assertThat(network.links())
                .filteredOn(link -> link.direction() == 's' && link.signalled())
                .allSatisfy(link -> assertThat(link.speed()).isGreaterThan(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1 | \"version\" : 2 | format",
                "\"version\" : 1 | \"version\" : 1, \"secret\" : 1 | secret",
                "\"fictitious\" : true, |  | fictitious",
                "\"priority\" : 2 | \"priority\" : 2.5 | roads[0].priority",
                "\"speedKmh\" : 50.0 | \"speedKmh\" : 500 | speedKmh",
                "\"speedKmh\" : 50.0 | \"speedKmh\" : NaN | not",
                "\"from\" : \"west\" | \"from\" : \"nowhere\" | [nowhere] is unknown",
                "\"turn\" : \"l\" | \"turn\" : \"x\" | turn [x] is unknown",
                "\"width\" : 3.0 | \"width\" : -3 | width",
                "\"group\" : \"K1\" | \"group\" : \"K9\" | [K9] is unknown",
                "\"minGreen\" : 10 | \"minGreen\" : 1 | minGreen of K1",
                "\"cycle\" : 90 | \"cycle\" : 9 | cycle",
                "\"vehiclesPerHour\" : 129.6 | \"vehiclesPerHour\" : -1 | vehiclesPerHour",
                "\"first\" : \"05:12\" | \"first\" : \"25:12\" | is not a time",
                "\"beforeEnd\" : 40.0 | \"beforeEnd\" : 4000 | beforeEnd"
            })
    void aBrokenFileIsRefusedWithItsPlace(String whole, String broken, String complaint) {
        assertThat(TEXT).contains(whole);
        String text = TEXT.replaceFirst(Pattern.quote(whole), broken == null ? "" : broken);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("area.json")
                .hasMessageContaining(complaint)
                .hasMessageMatching("(?s).*line \\[[1-9].*");
    }

    @ParameterizedTest
    @CsvSource({"K1,F1,is green for", "K2,K1,are green together", "K2,K4,needed", "K3,,is never green"})
    void aProgramThatBreaksItsOwnRulesIsRefused(String group, String other, String complaint) {
        GreenTimes program = CORRIDOR.supply(0).program();
        var windows = program.windows().stream()
                .filter(window -> other != null || !window.group().equals(group))
                .map(window -> window.group().equals(group)
                        ? new GreenTimes.Window(group, window.from(), (window.from() + 6) % 90)
                        : window)
                .map(window -> window.group().equals(other)
                        ? new GreenTimes.Window(other, window.from(), window.to() + 7)
                        : window)
                .toList();

        assertThat(new ProgramCheck(CORRIDOR.supply(0)).breaches(new GreenTimes(90, 0, windows)))
                .anyMatch(breach -> breach.contains(complaint));
    }

    private static Area read(String text) {
        return AreaFile.read("area.json", text.getBytes(UTF_8)).area();
    }
}
