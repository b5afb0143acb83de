package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.sandbox.SubmissionEntry.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** All submissions and their event logs, in memory for reading, on the shelf for good. */
final class Submissions {

    private static final String ENTRY = "submission ";
    private static final String EVENT = "event ";

    private final Shelf shelf;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<UUID, SubmissionEntry> entries = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> events = new ConcurrentHashMap<>();
    private final Map<UUID, List<UUID>> cases = new ConcurrentHashMap<>();
    private final Map<UUID, ConcurrentSkipListMap<Long, SubmissionEntry>> queues = new ConcurrentHashMap<>();

    Submissions(Shelf shelf, Map<String, String> kept) {
        this.shelf = shelf;
        kept.forEach((key, json) -> {
            if (key.startsWith(ENTRY)) {
                remember(Json.MAPPER.readValue(json, SubmissionEntry.class));
            } else if (key.startsWith(EVENT)) {
                String[] parts = key.split(" ");
                log(UUID.fromString(parts[1])).add(json);
            }
        });
        entries.values().stream().filter(e -> isDone(e.state())).forEach(e -> shelf.deletePayloads(e.id()));
    }

    long nextSequence() {
        return sequence.incrementAndGet();
    }

    Optional<SubmissionEntry> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Submissions of a case, oldest first. */
    List<SubmissionEntry> ofCase(UUID caseId) {
        return cases.getOrDefault(caseId, List.of()).stream().map(entries::get).toList();
    }

    /** Signed events about a submission, oldest first. */
    List<String> events(UUID submission) {
        return List.copyOf(log(submission));
    }

    Collection<SubmissionEntry> queued(UUID destination) {
        return queue(destination).values();
    }

    /** Keeps the entry and what was said about it; on the shelf when this returns, visible to readers after. */
    void keep(SubmissionEntry entry, String... newEvents) {
        var changes = new LinkedHashMap<String, String>();
        int known = log(entry.id()).size();
        for (int i = 0; i < newEvents.length; i++) {
            changes.put(EVENT + entry.id() + " " + (known + i), newEvents[i]);
        }
        changes.put(ENTRY + entry.id(), Json.MAPPER.writeValueAsString(entry));
        shelf.put(changes);
        log(entry.id()).addAll(List.of(newEvents));
        remember(entry);
    }

    void keepPayload(UUID submission, String name, String jwe) {
        shelf.putPayload(submission, name, jwe);
    }

    /** @throws Fault (404) if it was deleted after acceptance or rejection */
    String payload(UUID submission, String name) {
        return findPayload(submission, name).orElseThrow(() -> Fault.notFound("submission", submission));
    }

    Optional<String> findPayload(UUID submission, String name) {
        return shelf.findPayload(submission, name);
    }

    void deletePayloads(UUID submission) {
        shelf.deletePayloads(submission);
    }

    static boolean isDone(State state) {
        return state == State.ACCEPTED || state == State.REJECTED;
    }

    private void remember(SubmissionEntry entry) {
        sequence.accumulateAndGet(entry.sequence(), Math::max);
        if (entries.put(entry.id(), entry) == null) {
            cases.computeIfAbsent(entry.caseId(), c -> new CopyOnWriteArrayList<>())
                    .add(entry.id());
        }
        if (entry.state() == State.QUEUED) {
            queue(entry.destinationId()).put(entry.sequence(), entry);
        } else {
            queue(entry.destinationId()).remove(entry.sequence());
        }
    }

    private ConcurrentSkipListMap<Long, SubmissionEntry> queue(UUID destination) {
        return queues.computeIfAbsent(destination, d -> new ConcurrentSkipListMap<>());
    }

    private List<String> log(UUID submission) {
        return events.computeIfAbsent(submission, s -> new CopyOnWriteArrayList<>());
    }
}
