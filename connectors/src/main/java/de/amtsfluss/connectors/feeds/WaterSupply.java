package de.amtsfluss.connectors.feeds;

import java.util.Map;

/** What titles call each type of water supply; the crew page says it in its own language. */
final class WaterSupply {

    private static final Map<String, String> NAMES = Map.of(
            "underground", "Unterflurhydrant",
            "pillar", "Überflurhydrant",
            "wall", "Wandhydrant",
            "pipe", "Steigleitung",
            "suction", "Saugstelle",
            "tank", "Löschwasserbehälter",
            "pond", "Löschwasserteich",
            "unknown", "Hydrant");

    private WaterSupply() {}

    static String name(String type) {
        return NAMES.get(type);
    }
}
