package de.amtsfluss.processes.situation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Whether an answer that could be read can also be true. Single places that cannot be are taken from their
 * observation, which says so; an answer most of whose places cannot be is not believed at all.
 */
@Component
public final class Plausibility {

    /** Germany and a little more, degrees. */
    private static final Envelope WORLD_OF_OURS = new Envelope(5.0, 16.0, 46.5, 56.0);

    /** @throws Unreadable if the observations as a whole cannot be believed */
    public List<Observation> check(List<Observation> observations) throws Unreadable {
        distinct(observations);
        List<Observation> checked =
                observations.stream().map(Plausibility::checkPlace).toList();
        long placed = observations.stream().filter(o -> o.place().isPresent()).count();
        long doubtful =
                placed - checked.stream().filter(o -> o.place().isPresent()).count();
        if (doubtful > 2 && doubtful * 2 > placed) {
            throw new Unreadable("%d of %d places lie outside of Germany. Maybe longitude and latitude are swapped."
                    .formatted(doubtful, placed));
        }
        return checked;
    }

    private static void distinct(List<Observation> observations) throws Unreadable {
        Set<String> seen = new HashSet<>();
        for (Observation observation : observations) {
            if (observation.externalId().isBlank() || !seen.add(observation.externalId())) {
                throw new Unreadable(
                        "The id (%s) is empty or stands twice in one answer.".formatted(observation.externalId()));
            }
        }
    }

    private static Observation checkPlace(Observation observation) {
        return observation
                .place()
                .flatMap(Plausibility::findDoubt)
                .map(observation::without)
                .orElse(observation);
    }

    private static Optional<String> findDoubt(Geometry place) {
        for (Coordinate point : place.getCoordinates()) {
            if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
                return Optional.of("not-a-number");
            }
        }
        Envelope extent = place.getEnvelopeInternal();
        if (place.isEmpty() || extent.isNull()) {
            return Optional.of("empty");
        }
        if (extent.contains(0, 0)) {
            return Optional.of("zero");
        }
        if (WORLD_OF_OURS.intersects(extent)) {
            return Optional.empty();
        }
        var turned = new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
        return Optional.of(WORLD_OF_OURS.intersects(turned) ? "swapped" : "elsewhere");
    }
}
