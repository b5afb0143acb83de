package de.amtsfluss.connectors.feeds;

import static de.amtsfluss.connectors.feeds.Samples.assertUnreadable;
import static de.amtsfluss.connectors.feeds.Samples.only;
import static de.amtsfluss.connectors.feeds.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StationsTest {

    @Test
    void eachSeriesOfAGaugeHasItsOwnAgeAndAStationMayLackAPlace() throws Exception {
        List<Observation> gauges = new Pegelonline().read(Samples.real("pegelonline/stations-with-timeseries.json"));

        assertThat(gauges).hasSize(6);
        Observation level = find(gauges, "70272185-xxxx-xxxx-xxxx-43bea330dcae/W");
        Observation flow = find(gauges, "70272185-xxxx-xxxx-xxxx-43bea330dcae/Q");
        assertThat(level.times().observed()).contains(Instant.parse("2023-07-26T19:15:00Z"));
        assertThat(flow.times().observed()).contains(Instant.parse("2023-07-26T04:00:00Z"));
        assertThat(level.attributes()).containsEntry("value", 62.0).containsEntry("usable", true);
        assertThat(gauges.getLast().place()).isEmpty();
    }

    @Test
    void anOutDatedValueIsNotLowWater() throws Exception {
        Observation gauge = only(new Pegelonline().read(text("""
                [{"uuid":"u","longname":"HÖXTER","longitude":9.38,"latitude":51.77,"timeseries":[{"shortname":"W","unit":"cm",
                "currentMeasurement":{"timestamp":"2026-11-24T01:00:00+01:00","value":0,"stateMnwMhw":"out-dated"}}]}]""")));

        assertThat(gauge.attributes()).containsEntry("usable", false);
    }

    @Test
    void gaugesOfTheLandWriteNumbersAsTextAndNoThresholdAsZero() throws Exception {
        Observation stah = only(new Hygon().read(Samples.real("nrw-hydro/layers10-index-one-real-station.json")));

        assertThat(stah.attributes()).containsEntry("value", 32.0).containsEntry("threshold3", 265.0);
        assertThat(stah.times().observed()).contains(Instant.parse("2026-09-23T19:45:00Z"));
        Observation none = only(new Hygon().read(text("""
                [{"ts_id":1,"ts_value":"310.5","station_name":"Neuhaus","LANUV_Info_1":"200.0","LANUV_Info_2":"",
                "LANUV_Info_3":"0.0","timestamp":"2026-11-24T01:00:00.000+01:00"}]""")));
        assertThat(none.attributes()).containsEntry("level", 1).doesNotContainKey("threshold3");
    }

    @Test
    void aMissingLevelIsMissingAndNotZero() throws Exception {
        Observation silent = only(new Hygon().read(text("""
                [{"ts_id":1,"ts_value":"","station_name":"Neuhaus"},{"ts_id":1,"ts_value":"NaN"}]""")));

        assertThat(silent.attributes()).doesNotContainKey("value").containsEntry("usable", false);
        assertThat(silent.title()).isEqualTo("Neuhaus ohne Wert");
    }

    @Test
    void onlyDoseRatesOfStationsInServiceCountAndUncheckedOnesAreSuspected() throws Exception {
        List<Observation> real = new Odl().read(Samples.real("odl/odl_1h_latest-real-2026-09-09.json"));
        assertThat(real).isNotEmpty().allSatisfy(station -> assertThat(station.place())
                .isPresent());

        assertThat(only(new Odl().read(text("""
                {"features":[{"geometry":{"type":"Point","coordinates":[8.7,51.7]},"properties":{"id":"A","site_status":1,
                "validated":2,"value":0.09,"unit":"µSv/h","end_measure":"2026-11-24T00:00:00Z"}},
                {"properties":{"id":"B","site_status":2,"value":9.9}},{"properties":{"id":"C","site_status":3}}]}"""))).certainty()).isEqualTo(Certainty.SUSPECTED);
    }

    @Test
    void airOfClosedStationsIsLeftOutAndHoursWithoutValueAreSkipped() throws Exception {
        Observation air = only(new Uba()
                .read(uba(
                        string(Samples.real("uba/stations-index.json").body()),
                        string(Samples.real("uba/measures-component5-scope2.json")
                                .body()))));

        assertThat(air.externalId()).isEqualTo("21/5");
        assertThat(air.attributes()).containsEntry("value", 4.0);
        assertThat(air.times().observed()).as("winter time in April").contains(Instant.parse("2026-04-07T12:00:00Z"));
    }

    @Test
    void answersOfAnotherFormAreNotTakenForEmptyOnes() {
        assertUnreadable(() -> new Pegelonline().read(text("{\"status\":404}")), "list");
        assertUnreadable(() -> new Hygon().read(text("[{\"ts_id\":1}")), "complete JSON");
        assertUnreadable(() -> new Hygon().read(text("[{\"station_name\":\"x\"}]")), "ts_id");
        assertUnreadable(() -> new Odl().read(text("{\"type\":\"FeatureCollection\"}")), "list");
        assertUnreadable(() -> new Uba().read(text("{\"stations\":\"unreadable\"}")), "list");
        assertUnreadable(() -> new Pegelonline().read(text("[] []")), "complete JSON");
        assertUnreadable(() -> new Pegelonline().read(text("[".repeat(5_000))), "complete JSON");
    }

    private static de.amtsfluss.processes.situation.Payload uba(String stations, String measures) {
        return text("{\"stations\":%s,\"measures\":%s}".formatted(stations, measures));
    }

    private static String string(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Observation find(List<Observation> all, String id) {
        return all.stream()
                .filter(one -> one.externalId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
