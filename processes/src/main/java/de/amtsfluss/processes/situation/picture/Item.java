package de.amtsfluss.processes.situation.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** One fact in a picture. Times are absolute: how old it is, is computed where it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
        long id,
        String kind,
        String subkind,
        String title,
        String status,
        String certainty,
        int severity,
        String layer,
        String danger,
        boolean always,
        long score,
        List<Reason> why,
        Long distanceMetres,
        Long bearingDegrees,
        Double longitude,
        Double latitude,
        Object geometry,
        Instant observedAt,
        Instant issuedAt,
        Instant validFrom,
        Instant validUntil,
        String source,
        List<String> alsoFrom,
        List<Long> contradicts,
        Map<String, Object> attributes) {

    Item with(List<String> others, List<Long> contradicted) {
        return new Item(
                id,
                kind,
                subkind,
                title,
                status,
                certainty,
                severity,
                layer,
                danger,
                always,
                score,
                why,
                distanceMetres,
                bearingDegrees,
                longitude,
                latitude,
                geometry,
                observedAt,
                issuedAt,
                validFrom,
                validUntil,
                source,
                others,
                contradicted,
                attributes);
    }

    Item drawn(Optional<Geometry> shape) {
        return new Item(
                id,
                kind,
                subkind,
                title,
                status,
                certainty,
                severity,
                layer,
                danger,
                always,
                score,
                why,
                distanceMetres,
                bearingDegrees,
                longitude,
                latitude,
                shape.map(GeoJson::of).orElse(null),
                observedAt,
                issuedAt,
                validFrom,
                validUntil,
                source,
                alsoFrom,
                contradicts,
                attributes);
    }
}
