package de.amtsfluss.processes.traffic.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads entities of OGC SensorThings 1.1 as JSON, as far as detectors need them. */
public final class SensorThings {

    private static final int MOST_IN_ONE = 10_000;
    private static final String ID = "@iot.id";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(10_000)
                            .build())
                    .build())
            .build();

    private SensorThings() {}

    /**
     * One Observation of the datastream, or a list of them.
     *
     * @throws NotAnObservation telling what is wrong
     */
    public static List<Observation> observations(String datastream, byte[] json) {
        var found = new ArrayList<Observation>();
        JsonNode root = tree(json);
        for (JsonNode each : root.isArray() ? root : List.of(root)) {
            found.add(observation(datastream, each));
            bound(found.size());
        }
        return found;
    }

    /**
     * Observations of several datastreams: the body of the data array extension ({@code CreateObservations}).
     *
     * @throws NotAnObservation telling what is wrong
     */
    public static List<Observation> dataArray(byte[] json) {
        var found = new ArrayList<Observation>();
        for (JsonNode group : tree(json)) {
            String datastream = id(group.path("Datastream"));
            List<String> names = texts(group.path("components"));
            for (JsonNode row : group.path("dataArray")) {
                found.add(observation(
                        datastream,
                        cell(row, names, "phenomenonTime").asString(""),
                        cell(row, names, "resultTime").asString(""),
                        cell(row, names, "result")));
                bound(found.size());
            }
        }
        return found;
    }

    /**
     * Things with their Datastreams (deep insert). A Thing is a detector, its name the detector's; {@code properties.area}
     * names the area where that is not given. Of a Datastream's ObservedProperty the name counts: {@code vehicle count}
     * or {@code occupancy}; {@code properties.seconds} is what an observation with one moment is about, usually 1.
     *
     * @throws NotAnObservation telling what is wrong
     */
    public static List<Datastream> things(Optional<String> area, byte[] json) {
        var found = new ArrayList<Datastream>();
        JsonNode root = tree(json);
        for (JsonNode thing : root.isArray() ? root : List.of(root)) {
            String where = area.orElse(thing.path("properties").path("area").asString(""));
            for (JsonNode stream : thing.path("Datastreams")) {
                found.add(datastream(where, thing.path("name").asString(""), stream));
                bound(found.size());
            }
        }
        return found;
    }

    private static Datastream datastream(String area, String detector, JsonNode stream) {
        String property = stream.path("ObservedProperty").path("name").asString("");
        ObservedProperty known =
                switch (property.toLowerCase(Locale.ROOT).replace('_', ' ')) {
                    case "vehicle count", "count", "anzahl kfz" -> ObservedProperty.VEHICLE_COUNT;
                    case "occupancy", "belegung", "belegungsgrad" -> ObservedProperty.OCCUPANCY;
                    default ->
                        throw new NotAnObservation(
                                "The observed property (%s) of (%s) is not known. Maybe it is meant to be vehicle count or occupancy."
                                        .formatted(property, detector));
                };
        try {
            return new Datastream(
                    id(stream),
                    area,
                    detector,
                    known,
                    stream.path("properties").path("seconds").asDouble(1));
        } catch (IllegalArgumentException e) {
            throw new NotAnObservation(e.getMessage());
        }
    }

    private static Observation observation(String datastream, JsonNode each) {
        JsonNode named = each.path("Datastream");
        return observation(
                named.isMissingNode() ? datastream : id(named),
                each.path("phenomenonTime").asString(""),
                each.path("resultTime").asString(""),
                each.path("result"));
    }

    private static Observation observation(String datastream, String phenomenon, String told, JsonNode result) {
        if (!result.isNumber() && !result.isBoolean()) {
            throw new NotAnObservation("An observation of (%s) has no number as result.".formatted(datastream));
        }
        String[] span = phenomenon.split("/", 2);
        return new Observation(
                datastream,
                span.length == 2 ? Optional.of(moment(datastream, span[0])) : Optional.empty(),
                moment(datastream, span[span.length - 1]),
                told.isEmpty() ? Optional.empty() : Optional.of(moment(datastream, told)),
                result.isBoolean() ? (result.asBoolean() ? 1 : 0) : result.asDouble());
    }

    private static Instant moment(String datastream, String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new NotAnObservation(
                    "An observation of (%s) has a time that cannot be read (%s). Maybe its offset from UTC is missing."
                            .formatted(datastream, text.substring(0, Math.min(40, text.length()))));
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new NotAnObservation("This is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String id(JsonNode entity) {
        String id = entity.path(ID).asString("");
        if (id.isEmpty()) {
            throw new NotAnObservation("A datastream has no name (%s).".formatted(ID));
        }
        return id;
    }

    private static JsonNode cell(JsonNode row, List<String> names, String name) {
        int place = names.indexOf(name);
        return place < 0 ? row.path(name) : row.path(place);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static void bound(int found) {
        if (found > MOST_IN_ONE) {
            throw new NotAnObservation(
                    "More than %d at once are too many. Maybe they can come in parts.".formatted(MOST_IN_ONE));
        }
    }
}
