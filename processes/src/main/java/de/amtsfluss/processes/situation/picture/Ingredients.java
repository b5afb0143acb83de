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

    private record Kept(String hash, Instant at, Map<Wanted, List<Item>> items) {}

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
        var unchanged = new HashMap<>(found.get().items());
        unchanged.keySet().removeIf(wanted -> changed.contains(wanted.kind()));
        unchanged.values().removeIf(items -> items.stream().anyMatch(item -> isOver(item, now)));
        return unchanged;
    }

    private static boolean isOver(Item item, Instant now) {
        return item.validUntil() != null && !item.validUntil().isAfter(now);
    }

    /** @param whole whether all of it was looked at now */
    void keep(Audience audience, String hash, Map<Wanted, List<Item>> items, boolean whole, Instant now) {
        kept.compute(of(audience), (key, before) -> {
            Instant at = whole || before == null ? now : before.at();
            return new Kept(hash, at, items);
        });
    }

    void forget(UUID emergency) {
        kept.keySet().removeIf(key -> key.emergency().equals(emergency));
    }

    private static Of of(Audience audience) {
        return new Of(audience.emergency().id(), audience.organisation());
    }
}
