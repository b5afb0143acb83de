package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.own.OwnFacts;
import java.util.Map;

/** Where what people on the spot say belongs; it is always wanted, and its author says which danger it is about. */
final class OwnKinds {

    private static final int EVERYWHERE = 100_000;
    private static final int WEIGHT = 9;

    private static final Map<String, String> LAYERS = Map.of(
            "assessment", "hazards",
            "own-warning", "hazards",
            "damage-area", "hazard-area",
            "section", "sections",
            "assembly-area", "assembly");

    private OwnKinds() {}

    static boolean isOwn(Nearby fact) {
        return fact.source().equals(OwnFacts.SOURCE);
    }

    static Wanted wanted(Nearby fact) {
        Object danger = fact.attribute("danger");
        return new Wanted(
                fact.kind(),
                EVERYWHERE,
                0,
                WEIGHT,
                LAYERS.getOrDefault(fact.kind(), "conditions"),
                danger == null ? "" : danger.toString(),
                Integer.MAX_VALUE);
    }
}
