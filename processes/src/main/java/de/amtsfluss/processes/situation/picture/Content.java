package de.amtsfluss.processes.situation.picture;

import java.util.List;

/** What a picture says; everything in it counts for its hash. */
public record Content(Scene scene, double completeness, List<Answered> wanted, List<Item> items) {

    public record Scene(
            String dispatchNumber,
            String keyword,
            String message,
            String address,
            Double longitude,
            Double latitude,
            List<String> units,
            String openedAt,
            boolean open,
            boolean exercise) {}
}
