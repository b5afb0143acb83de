package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A fact somebody may see, as stored.
 *
 * @param atAddress it names the emergency's own address
 */
record Nearby(
        long id,
        String source,
        String externalId,
        String kind,
        String subkind,
        String status,
        String certainty,
        int severity,
        String title,
        Attributes attributes,
        boolean atAddress,
        Optional<Position> position,
        Optional<Geometry> shape,
        Times times) {

    record Times(
            Optional<Instant> observed, Optional<Instant> issued, Optional<Instant> from, Optional<Instant> until) {

        /** When the world was so, as far as anybody said. What has an end is not old for having begun long ago. */
        Optional<Instant> newest() {
            return observed.or(() -> issued).or(() -> until.isPresent() ? Optional.empty() : from);
        }
    }

    Object attribute(String name) {
        return attributes.all().get(name);
    }
}
