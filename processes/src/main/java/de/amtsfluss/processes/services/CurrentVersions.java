package de.amtsfluss.processes.services;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which version of a service is in force, asked at most once a second: another node may have published one. */
final class CurrentVersions {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Function<String, Optional<Integer>> ask;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CurrentVersions(Function<String, Optional<Integer>> ask) {
        this.ask = ask;
    }

    Optional<Integer> find(String key) {
        Known last = known.get(key);
        if (last != null && System.nanoTime() - last.askedAt < SECOND) {
            return Optional.of(last.version);
        }
        long now = System.nanoTime();
        Optional<Integer> version = ask.apply(key);
        version.ifPresent(found -> known.put(key, new Known(found, now)));
        return version;
    }

    void forget(String key) {
        known.remove(key);
    }

    private record Known(int version, long askedAt) {}
}
