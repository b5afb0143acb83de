package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Gauges of the federal waterways, REST API v2 of the WSV. One fact per station and series: each series has its own
 * age. Stations may lack coordinates; a state of {@code commented} or {@code out-dated} says that the value is not to
 * be used, not that the water is low.
 */
final class Pegelonline implements PayloadReader {

    static final String PATH = "/webservices/rest-api/v2/stations.json?includeTimeseries=true"
            + "&includeCurrentMeasurement=true&includeCharacteristicValues=true&prettyprint=false";

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        var observations = new ArrayList<Observation>();
        for (JsonNode station : JsonPayload.list(JsonPayload.read(payload), "stations")) {
            for (JsonNode series : station.path("timeseries")) {
                if (series.path("currentMeasurement").isObject()) {
                    observations.add(gauge(station, series));
                }
            }
        }
        return observations;
    }

    private static Observation gauge(JsonNode station, JsonNode series) {
        JsonNode current = series.path("currentMeasurement");
        String name = JsonPayload.text(station, "longname");
        String quantity = JsonPayload.text(series, "shortname");
        Optional<Double> value = JsonPayload.number(current, "value");
        String unit = JsonPayload.text(series, "unit");
        String state = JsonPayload.text(current, "stateMnwMhw");
        return Observation.about("gauge", JsonPayload.text(station, "uuid") + "/" + quantity)
                .subkind(quantity)
                .title(name + " "
                        + value.map(number -> Numbers.plain(number) + " " + unit)
                                .orElse("ohne Wert"))
                .severity(state.equals("high") ? 2 : 0)
                .place(Places.point(JsonPayload.text(station, "longitude"), JsonPayload.text(station, "latitude")))
                .observed(Moments.withOffset(JsonPayload.text(current, "timestamp")))
                .say("station", name)
                .say("water", JsonPayload.text(station.path("water"), "longname"))
                .say("value", value)
                .say("unit", unit)
                .say("state", state)
                .say("usable", !state.equals("commented") && !state.equals("out-dated") && value.isPresent())
                .say("equidistanceMinutes", JsonPayload.number(series, "equidistance"))
                .done();
    }
}
