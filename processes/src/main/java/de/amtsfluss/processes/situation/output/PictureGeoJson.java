package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import de.amtsfluss.processes.situation.picture.SourceClock;
import de.amtsfluss.processes.situation.picture.SourceClocks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** A picture as a GeoJSON FeatureCollection (RFC 7946), with the two clocks of each fact and what is not known. */
@Component
public class PictureGeoJson {

    private final Pictures pictures;
    private final SourceClocks clocks;

    PictureGeoJson(Pictures pictures, SourceClocks clocks) {
        this.pictures = pictures;
        this.clocks = clocks;
    }

    /**
     * What is wanted of it.
     *
     * @param within only facts placed here; facts without a place then stay away
     * @param kinds only these, or all if empty
     * @param since only facts observed, issued or valid from then on
     */
    public record Filter(Optional<Envelope> within, Set<String> kinds, Optional<Instant> since) {

        boolean admits(Item item) {
            return (kinds.isEmpty() || kinds.contains(item.kind()))
                    && within.map(box -> item.longitude() != null && box.contains(item.longitude(), item.latitude()))
                            .orElse(true)
                    && since.map(at -> newest(item)
                                    .filter(when -> !when.isBefore(at))
                                    .isPresent())
                            .orElse(true);
        }

        private static Optional<Instant> newest(Item item) {
            return Stream.of(item.observedAt(), item.issuedAt(), item.validFrom())
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo);
        }
    }

    public Map<String, Object> write(Picture picture, Filter filter, Instant now) {
        Content content = pictures.read(picture);
        Map<String, SourceClock> bySource =
                clocks.list().stream().collect(Collectors.toMap(SourceClock::key, Function.identity()));
        List<Map<String, Object>> features = content.items().stream()
                .filter(filter::admits)
                .map(item -> feature(item, Optional.ofNullable(bySource.get(item.source()))))
                .toList();
        var collection = new LinkedHashMap<String, Object>();
        collection.put("type", "FeatureCollection");
        collection.put("timeStamp", now);
        collection.put("numberReturned", features.size());
        collection.put("version", picture.version());
        collection.put("hash", picture.hash());
        collection.put("computedAt", picture.computedAt());
        collection.put("completeness", picture.completeness());
        collection.put("exercise", content.scene().exercise());
        collection.put("wanted", content.wanted());
        collection.put("features", features);
        return collection;
    }

    private static Map<String, Object> feature(Item item, Optional<SourceClock> clock) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", item.kind());
        properties.put("title", item.title());
        properties.put("status", item.status());
        properties.put("certainty", item.certainty());
        properties.put("severity", item.severity());
        properties.put("layer", item.layer());
        properties.put("danger", item.danger());
        properties.put("observed", item.observedAt());
        properties.put("checked", clock.map(SourceClock::checkedAt).orElse(null));
        properties.put("validUntil", item.validUntil());
        properties.put("source", item.source());
        properties.put("attribution", clock.map(SourceClock::attribution).orElse(null));
        properties.put("why", item.why());
        properties.put("contradicts", item.contradicts());
        properties.put("ruling", item.ruling());
        properties.put("attributes", item.attributes());
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", item.id());
        feature.put("geometry", geometry(item));
        feature.put("properties", properties);
        return feature;
    }

    private static Object geometry(Item item) {
        if (item.geometry() != null) {
            return item.geometry();
        }
        return item.longitude() == null
                ? null
                : Map.of("type", "Point", "coordinates", List.of(item.longitude(), item.latitude()));
    }
}
