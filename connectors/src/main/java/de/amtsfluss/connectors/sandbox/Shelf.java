package de.amtsfluss.connectors.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Where the delivery service keeps what it acknowledged. */
interface Shelf extends AutoCloseable {

    /** All entries by key, as last put. */
    Map<String, String> load();

    /**
     * Kept for good when this returns.
     *
     * @param changes JSON on one line by key
     */
    void put(Map<String, String> changes);

    /** Kept for good when this returns. */
    void putPayload(UUID submission, String name, String jwe);

    Optional<String> findPayload(UUID submission, String name);

    void deletePayloads(UUID submission);

    @Override
    void close();

    /** Forgets everything with the process. */
    static Shelf inMemory() {
        var payloads = new ConcurrentHashMap<UUID, Map<String, String>>();
        return new Shelf() {
            @Override
            public Map<String, String> load() {
                return Map.of();
            }

            @Override
            public void put(Map<String, String> changes) {}

            @Override
            public void putPayload(UUID submission, String name, String jwe) {
                payloads.computeIfAbsent(submission, s -> new ConcurrentHashMap<>())
                        .put(name, jwe);
            }

            @Override
            public Optional<String> findPayload(UUID submission, String name) {
                return Optional.ofNullable(
                        payloads.getOrDefault(submission, Map.of()).get(name));
            }

            @Override
            public void deletePayloads(UUID submission) {
                payloads.remove(submission);
            }

            @Override
            public void close() {}
        };
    }
}
