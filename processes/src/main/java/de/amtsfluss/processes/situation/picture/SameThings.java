package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same thing told by two sources: a warning passed on is shown once with both sources; two statements about one
 * hydrant that differ where it matters are both shown and marked. Nothing is averaged.
 */
final class SameThings {

    private static final double SAME_HYDRANT_METRES = 8;
    private static final Set<String> WHERE_IT_MATTERS = Set.of("usable", "diameter");

    private SameThings() {}

    /** In the order given, without what another item already says. Only what other sources say is compared. */
    static List<Item> join(List<Nearby> facts, List<Item> items) {
        Map<String, List<Nearby>> bySource = facts.stream().collect(Collectors.groupingBy(Nearby::source));
        if (bySource.size() < 2) {
            return items;
        }
        Map<String, List<Nearby>> others = new HashMap<>();
        bySource.keySet().forEach(source -> others.put(source, saidByOthers(source, bySource)));
        var joined = new ArrayList<Item>();
        for (int i = 0; i < items.size(); i++) {
            Nearby fact = facts.get(i);
            List<Nearby> compared = others.get(fact.source());
            if (compared.stream().noneMatch(other -> passesOn(fact, other))) {
                joined.add(items.get(i).with(alsoFrom(fact, compared), contradictions(fact, compared)));
            }
        }
        return joined;
    }

    private static List<Nearby> saidByOthers(String source, Map<String, List<Nearby>> bySource) {
        return bySource.entrySet().stream()
                .filter(said -> !said.getKey().equals(source))
                .flatMap(said -> said.getValue().stream())
                .toList();
    }

    private static List<String> alsoFrom(Nearby fact, List<Nearby> others) {
        return others.stream()
                .filter(other -> passesOn(other, fact))
                .map(Nearby::source)
                .distinct()
                .toList();
    }

    /** NINA names a warning of DWD by an id that holds the original's. */
    private static boolean passesOn(Nearby fact, Nearby original) {
        return fact.kind().equals("warning")
                && !fact.source().equals(original.source())
                && fact.externalId().length() > original.externalId().length()
                && fact.externalId().contains(original.externalId());
    }

    private static List<Long> contradictions(Nearby fact, List<Nearby> facts) {
        return facts.stream()
                .filter(other -> contradict(fact, other))
                .map(Nearby::id)
                .toList();
    }

    private static boolean contradict(Nearby one, Nearby other) {
        return one.kind().equals("hydrant")
                && !one.source().equals(other.source())
                && isSamePlace(one, other)
                && WHERE_IT_MATTERS.stream().anyMatch(name -> differ(one.attribute(name), other.attribute(name)));
    }

    private static boolean isSamePlace(Nearby one, Nearby other) {
        return one.position().isPresent()
                && other.position().isPresent()
                && metres(one.position().get(), other.position().get()) <= SAME_HYDRANT_METRES;
    }

    private static double metres(Position one, Position other) {
        return Math.hypot(one.eastOf(other.longitude()), one.northOf(other.latitude()));
    }

    /** What one of them does not say contradicts nothing. */
    private static boolean differ(Object one, Object other) {
        return one != null && other != null && !Objects.equals(one.toString(), other.toString());
    }
}
