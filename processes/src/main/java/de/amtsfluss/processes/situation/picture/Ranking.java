package de.amtsfluss.processes.situation.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a fact matters at a scene. What touches the scene itself or is acute is always shown; the rest by weight,
 * distance, severity, freshness and certainty, each in steps, so that a picture does not change with every second.
 */
final class Ranking {

    private final Instant now;

    Ranking(Instant now) {
        this.now = now;
    }

    /** Without what it says and its shape, which most of them never need. */
    Item rank(Wanted wanted, Nearby fact, Optional<Place> seen) {
        Place place = seen.orElse(null);
        boolean old = isOld(wanted, fact);
        List<Reason> why = why(fact, place, old);
        boolean always = why.stream().anyMatch(reason -> List.of("contains-scene", "same-address", "acute")
                .contains(reason.code()));
        return new Item(
                fact.id(),
                fact.kind(),
                fact.subkind(),
                fact.title(),
                fact.status(),
                fact.certainty(),
                fact.severity(),
                wanted.layer(),
                wanted.danger(),
                always && isPressing(fact),
                score(wanted, fact, place, old),
                why,
                place == null ? null : Math.round(place.metres()),
                place == null ? null : Math.round(place.bearing()),
                fact.position().map(at -> at.longitude()).orElse(null),
                fact.position().map(at -> at.latitude()).orElse(null),
                null,
                fact.times().observed().orElse(null),
                fact.times().issued().orElse(null),
                fact.times().from().orElse(null),
                fact.times().until().orElse(null),
                fact.source(),
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    private static boolean isPressing(Nearby fact) {
        return !fact.status().equals("ALL_CLEAR");
    }

    private List<Reason> why(Nearby fact, Place place, boolean old) {
        var why = new ArrayList<Reason>();
        if (OwnKinds.isOwn(fact)) {
            why.add(new Reason("own", String.valueOf(fact.attribute("author"))));
        } else if (place != null && place.containsScene()) {
            why.add(Reason.of("contains-scene"));
        } else if (fact.atAddress()) {
            why.add(Reason.of("same-address"));
        } else if (place != null) {
            why.add(new Reason("near", String.valueOf(Math.round(place.metres()))));
        } else {
            why.add(Reason.of("no-place"));
        }
        if (fact.certainty().equals("ACUTE")) {
            why.add(Reason.of("acute"));
        }
        if (fact.severity() >= 3) {
            why.add(Reason.of("severe"));
        }
        if (old) {
            why.add(Reason.of("old"));
        }
        if (fact.status().equals("SUSPECTED_GONE")) {
            why.add(Reason.of("suspected-gone"));
        }
        return why;
    }

    private boolean isOld(Wanted wanted, Nearby fact) {
        return wanted.maxAgeMinutes() > 0
                && fact.times()
                        .newest()
                        .map(at -> Duration.between(at, now).toMinutes() > wanted.maxAgeMinutes())
                        .orElse(false);
    }

    private static long score(Wanted wanted, Nearby fact, Place place, boolean old) {
        double near = OwnKinds.isOwn(fact)
                ? 1
                : place == null ? 0.3 : 1 - 0.7 * Math.min(1, place.metres() / Math.max(1, wanted.radiusMetres()));
        double severe = 1 + 0.25 * fact.severity();
        double sure =
                switch (fact.certainty()) {
                    case "ACUTE" -> 1.5;
                    case "CONFIRMED" -> 1;
                    default -> 0.8;
                };
        double fresh = old || fact.status().equals("SUSPECTED_GONE") ? 0.3 : 1;
        double over = fact.status().equals("ALL_CLEAR") ? 0.5 : 1;
        return Math.round(100 * wanted.weight() * near * severe * sure * fresh * over);
    }
}
