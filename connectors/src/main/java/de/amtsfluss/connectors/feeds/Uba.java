package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Air of the Umweltbundesamt: rows without names, explained by the answer's own index. Stations that are closed still
 * report; their values are left out. Hours without a value are skipped; times are winter time all year.
 */
final class Uba implements PayloadReader {

    private static final String API = "/api/air_data/v3/";

    static Answer ask(URI base, String component, LocalDate day, Bundle bundle) {
        bundle.ask("stations", URI.create(base + API + "stations/json?lang=de&index=id"));
        bundle.ask(
                "measures",
                URI.create("%s%smeasures/json?date_from=%s&time_from=1&date_to=%s&time_to=24&component=%s&scope=2"
                        .formatted(base, API, day.minusDays(1), day, component)));
        return bundle.done();
    }

    static LocalDate today(java.time.Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(1));
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        JsonNode bundle = JsonPayload.read(payload);
        JsonNode stations = bundle.path("stations");
        JsonNode measures = bundle.path("measures");
        List<String> columns = columns(stations.path("indices"));
        if (!measures.path("data").isObject() && !measures.path("data").isEmpty()) {
            throw new Unreadable("The answer has no data by station.");
        }
        var observations = new ArrayList<Observation>();
        for (Map.Entry<String, JsonNode> series : measures.path("data").properties()) {
            JsonNode station = stations.path("data").path(series.getKey());
            if (station.isArray()
                    && station.path(columns.indexOf("station active to")).isNull()) {
                latest(series.getValue()).ifPresent(row -> observations.add(air(columns, station, row)));
            }
        }
        return observations;
    }

    private static List<String> columns(JsonNode indices) throws Unreadable {
        var columns = new ArrayList<String>();
        JsonPayload.list(indices, "columns").forEach(column -> columns.add(column.asString("")));
        for (String needed : List.of("station id", "station name", "station active to", "station longitude")) {
            if (!columns.contains(needed)) {
                throw new Unreadable("The stations have no column (%s).".formatted(needed));
            }
        }
        return columns;
    }

    private static Optional<JsonNode> latest(JsonNode hours) {
        return hours.properties().stream()
                .filter(hour -> hour.getValue().path(2).isNumber())
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static Observation air(List<String> columns, JsonNode station, JsonNode row) {
        String component = row.path(0).asString("");
        String name = station.path(columns.indexOf("station name")).asString("");
        double value = row.path(2).doubleValue();
        int index = (int) (double) JsonPayload.number(row.path(4).asString("")).orElse(0.0);
        return Observation.about(
                        "air", station.path(columns.indexOf("station id")).asString("") + "/" + component)
                .subkind(component)
                .title("%s %s µg/m³".formatted(name, Numbers.plain(value)))
                .severity(Math.max(0, index - 2))
                .place(Places.point(
                        station.path(columns.indexOf("station longitude")).asString(""),
                        station.path(columns.indexOf("station latitude")).asString("")))
                .observed(Moments.winterTime(row.path(3).asString("")))
                .say("station", name)
                .say("component", component)
                .say("value", value)
                .say("unit", "µg/m³")
                .say("index", index)
                .done();
    }
}
