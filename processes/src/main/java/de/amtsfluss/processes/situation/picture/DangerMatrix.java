package de.amtsfluss.processes.situation.picture;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hazards against what they endanger, 4A 1C 4E. What people on the spot say about a cell outranks the evidence, until
 * newer evidence comes.
 */
public final class DangerMatrix {

    private final List<Item> items;

    public DangerMatrix(Content content) {
        this.items = content.items();
    }

    /**
     * @param evidence that something is dangerous
     * @param allClear somebody has judged it on the spot and found no danger, and nothing newer speaks against that
     */
    public record Cell(List<Item> evidence, boolean allClear) {}

    /** @param danger such as {@code SPREAD}, @param target such as {@code CREW} */
    public Cell cell(String danger, String target) {
        List<Item> about = items.stream()
                .filter(item -> item.danger().equals(danger + "/" + target))
                .toList();
        Optional<Instant> cleared = about.stream()
                .filter(item -> item.kind().equals("assessment"))
                .max(Comparator.comparing(DangerMatrix::when))
                .filter(item -> item.status().equals("ALL_CLEAR"))
                .map(DangerMatrix::when);
        List<Item> evidence = about.stream()
                .filter(item -> !item.status().equals("ALL_CLEAR"))
                .toList();
        boolean newer = evidence.stream()
                .anyMatch(item -> cleared.filter(at -> when(item).isAfter(at)).isPresent());
        return new Cell(evidence, cleared.isPresent() && !newer);
    }

    private static Instant when(Item item) {
        return Optional.ofNullable(item.observedAt())
                .or(() -> Optional.ofNullable(item.issuedAt()))
                .or(() -> Optional.ofNullable(item.validFrom()))
                .orElse(Instant.EPOCH);
    }
}
