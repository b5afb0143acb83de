package de.amtsfluss.processes.situation.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the newest pictures were put together from, for moments only: a change of one kind of facts need not look at all
 * others again. Whoever else made a newer picture, on this node or another, makes it worthless.
 */
final class Ingredients {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Of(UUID emergency, String organisation) {}

    private record Kept(String hash, Instant at, Composition.Composed composed) {}

    private final Map<Of, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param newest hash of the newest picture there is
     * @param changed kinds of facts that are not as they were
     */
    Map<Wanted, List<Item>> find(Audience audience, String newest, Set<String> changed, Instant now) {
        Optional<Kept> found = Optional.ofNullable(kept.get(of(audience)))
                .filter(one -> one.hash().equals(newest) && one.at().isAfter(now.minus(KEPT)));
        if (found.isEmpty()) {
            return Map.of();
        }
        var unchanged = new HashMap<>(found.get().composed().items());
        unchanged.keySet().removeIf(wanted -> changed.contains(wanted.kind()));
        unchanged.values().removeIf(items -> items.stream().anyMatch(item -> isOver(item, now)));
        return unchanged;
    }

    private static boolean isOver(Item item, Instant now) {
        return item.validUntil() != null && !item.validUntil().isAfter(now);
    }

    /** Whether the newest picture says just this: then it need not be written down to be compared. */
    boolean isSame(Audience audience, String newest, Content content) {
        Kept found = kept.get(of(audience));
        return found != null
                && found.hash().equals(newest)
                && found.composed().content().equals(content);
    }

    /** @param whole whether all of it was looked at now; what is too old to serve, as of ended emergencies, goes then */
    void keep(Audience audience, String hash, Composition.Composed composed, boolean whole, Instant now) {
        if (whole) {
            kept.values().removeIf(one -> one.at().isBefore(now.minus(KEPT)));
        }
        kept.compute(of(audience), (key, before) -> {
            Instant at = whole || before == null ? now : before.at();
            return new Kept(hash, at, composed);
        });
    }

    void forget(UUID emergency) {
        kept.keySet().removeIf(key -> key.emergency().equals(emergency));
    }

    private static Of of(Audience audience) {
        return new Of(audience.emergency().id(), audience.organisation());
    }
}
