package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.picture.FactWindow.Own;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What people decided about facts that contradict each other. A decision counts until one of the facts changes; the
 * facts themselves stay as their sources tell them.
 */
final class Rulings {

    private final List<Own> decisions;

    Rulings(List<Own> own) {
        this.decisions = own.stream()
                .filter(one -> one.fact().kind().equals("decision"))
                .sorted(Comparator.comparing((Own one) -> one.fact().id()).reversed())
                .toList();
    }

    Item apply(Item item) {
        return item.contradicts().isEmpty()
                ? item
                : decisions.stream()
                        .filter(decision -> about(decision.fact()).contains(item.id()))
                        .findFirst()
                        .map(decision -> item.with(ruling(decision, item.id())))
                        .orElse(item);
    }

    private static Ruling ruling(Own decision, long item) {
        Nearby said = decision.fact();
        Instant at = said.times().observed().orElse(Instant.EPOCH);
        return new Ruling(
                String.valueOf(said.attribute("holds")).equals(String.valueOf(item)),
                String.valueOf(said.attribute("author")),
                said.title(),
                at,
                decision.aboutChanged().filter(at::isBefore).isPresent());
    }

    private static List<Long> about(Nearby decision) {
        return Arrays.stream(String.valueOf(decision.attribute("about")).split(","))
                .map(Long::valueOf)
                .toList();
    }
}
