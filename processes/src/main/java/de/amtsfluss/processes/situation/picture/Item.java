package de.amtsfluss.processes.situation.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One fact in a picture. Times are absolute: how old it is, is computed where it is shown.
 *
 * @param contradicts ids of what says otherwise about the same thing
 * @param ruling what somebody decided about that, null if nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(
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
        Ruling ruling,
        Map<String, Object> attributes) {

    Item with(List<String> others, List<Long> contradicted) {
        return others.isEmpty() && contradicted.isEmpty() ? this : copy(score, geometry, others, contradicted, ruling);
    }

    Item withScore(long points) {
        return copy(points, geometry, alsoFrom, contradicts, ruling);
    }

    /** Who does not hold goes down, but stays to be seen. */
    Item with(Ruling decided) {
        return copy(
                decided.holds() || decided.overtaken() ? score : score / 4, geometry, alsoFrom, contradicts, decided);
    }

    /** With what it says and its shape. */
    Item drawn(Nearby fact) {
        Object shape = fact.shape().map(GeoJson::of).orElse(null);
        return copy(
                score, shape, alsoFrom, contradicts, ruling, fact.attributes().all());
    }

    private Item copy(long points, Object drawing, List<String> others, List<Long> contradicted, Ruling decided) {
        return copy(points, drawing, others, contradicted, decided, attributes);
    }

    private Item copy(
            long points,
            Object drawing,
            List<String> others,
            List<Long> contradicted,
            Ruling decided,
            Map<String, Object> said) {
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
                points,
                why,
                distanceMetres,
                bearingDegrees,
                longitude,
                latitude,
                drawing,
                observedAt,
                issuedAt,
                validFrom,
                validUntil,
                source,
                others,
                contradicted,
                decided,
                said);
    }
}
