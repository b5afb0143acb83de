package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.util.List;
import java.util.Optional;

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
            boolean exercise) {

        /** Empty where the control room gave none. */
        public Optional<Position> position() {
            return longitude == null ? Optional.empty() : Optional.of(new Position(longitude, latitude));
        }
    }
}
