package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.JsonPlace;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** What the devices of a street keep when the power fails: the last plan they took, and how they are to be controlled. */
final class StreetMemory {
    private static final System.Logger LOG = System.getLogger(StreetMemory.class.getName());

    private final Path header;
    private final Path content;
    private final String area;

    StreetMemory(Path folder, String area) {
        this.area = area;
        this.header = folder.resolve(area + ".json");
        this.content = folder.resolve(area + ".plan.json");
    }

    record Kept(Optional<Handout> handout, Mode mode) {}

    void keep(Kept kept) {
        try {
            Files.createDirectories(header.getParent());
            kept.handout().ifPresent(handout -> replace(content, handout.content()));
            replace(
                    header,
                    "{\"mode\":\"%s\",\"publication\":%d,\"plan\":\"%s\",\"version\":%d}"
                            .formatted(
                                    kept.mode(),
                                    kept.handout().map(Handout::publication).orElse(0L),
                                    kept.handout()
                                            .map(handout -> handout.plan().toString())
                                            .orElse(""),
                                    kept.handout().map(Handout::version).orElse(0)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void replace(Path file, String text) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Devices without a readable memory start with their local program. */
    Kept recall() {
        if (!Files.isReadable(header)) {
            return new Kept(Optional.empty(), Mode.FIXED_PLAN);
        }
        try {
            JsonPlace root = JsonPlace.parse(header.getFileName().toString(), Files.readString(header));
            Mode mode = Mode.valueOf(root.get("mode").text(20, "FIXED_PLAN|REAL_TIME"));
            String plan = root.get("plan").text(40);
            return new Kept(plan.isEmpty() ? Optional.empty() : Optional.of(handout(root, plan)), mode);
        } catch (IOException | NetworkFault | IllegalArgumentException failure) {
            LOG.log(Level.WARNING, "The memory of street {0} cannot be read: {1}", area, failure.getMessage());
            return new Kept(Optional.empty(), Mode.FIXED_PLAN);
        }
    }

    private Handout handout(JsonPlace root, String plan) throws IOException {
        return new Handout(
                root.get("publication").integer(0, Integer.MAX_VALUE),
                area,
                UUID.fromString(plan),
                root.get("version").integer(0, 1_000_000),
                Files.readString(content));
    }
}
