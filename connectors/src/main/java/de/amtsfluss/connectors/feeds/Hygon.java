package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Gauges of NRW's flood portal. Numbers come as text; a threshold that is blank or 0.0 is none; times keep the offset
 * +01:00 all summer and are right that way.
 */
final class Hygon implements PayloadReader {

    static final String PATH = "/data/internet/layers/10/index.json";

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        var observations = new ArrayList<Observation>();
        Set<String> seen = new HashSet<>();
        for (JsonNode series : JsonPayload.list(JsonPayload.read(payload), "gauges")) {
            String id = JsonPayload.text(series, "ts_id");
            if (id.isBlank()) {
                throw new Unreadable("A gauge has no ts_id.");
            }
            if (seen.add(id)) {
                observations.add(gauge(id, series));
            }
        }
        return observations;
    }

    private static Observation gauge(String id, JsonNode series) {
        Optional<Double> value = JsonPayload.number(series, "ts_value");
        List<Optional<Double>> thresholds = List.of(threshold(series, 1), threshold(series, 2), threshold(series, 3));
        int level = value.map(v -> (int) thresholds.stream()
                        .flatMap(Optional::stream)
                        .filter(threshold -> v >= threshold)
                        .count())
                .orElse(0);
        String name = JsonPayload.text(series, "station_name");
        String unit = JsonPayload.text(series, "ts_unitsymbol");
        return Observation.about("gauge", id)
                .subkind("W")
                .title(name + " "
                        + value.map(v -> Numbers.plain(v) + " " + unit).orElse("ohne Wert"))
                .severity(Math.min(4, level == 0 ? 0 : level + 1))
                .place(Places.point(
                        JsonPayload.text(series, "station_longitude"), JsonPayload.text(series, "station_latitude")))
                .observed(Moments.withOffset(JsonPayload.text(series, "timestamp")))
                .say("station", name)
                .say("water", JsonPayload.text(series, "WTO_OBJECT"))
                .say("value", value)
                .say("unit", unit)
                .say("usable", value.isPresent())
                .say("level", level)
                .say("threshold1", thresholds.get(0))
                .say("threshold2", thresholds.get(1))
                .say("threshold3", thresholds.get(2))
                .done();
    }

    private static Optional<Double> threshold(JsonNode series, int number) {
        return JsonPayload.number(series, "LANUV_Info_" + number).filter(value -> value > 0);
    }
}
