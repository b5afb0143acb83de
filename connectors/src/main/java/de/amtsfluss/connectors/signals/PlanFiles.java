package de.amtsfluss.connectors.signals;

import de.amtsfluss.processes.traffic.SignalControllers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays programs down as files: one per publication, and {@code program.json}, which is replaced in one step and always
 * holds the newest publication of its area.
 */
final class PlanFiles implements SignalControllers {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,80}");
    private static final String NEWEST = "program.json";

    private final Path directory;
    private final JsonMapper json;

    PlanFiles(Path directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    @Override
    public synchronized void accept(Handout publication) {
        if (!SAFE.matcher(publication.area()).matches()) {
            throw new IllegalArgumentException("The area (%s) cannot be a folder.".formatted(publication.area()));
        }
        try {
            Path area = Files.createDirectories(directory.resolve(publication.area()));
            byte[] program = json.writeValueAsBytes(publication);
            replace(area.resolve("program-%d.json".formatted(publication.publication())), program);
            if (newest(area) <= publication.publication()) {
                replace(area.resolve(NEWEST), program);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The program of (%s) could not be laid down in (%s).".formatted(publication.area(), directory), e);
        }
    }

    private long newest(Path area) throws IOException {
        Path newest = area.resolve(NEWEST);
        return Files.exists(newest)
                ? json.readTree(Files.readAllBytes(newest)).path("publication").asLong(0)
                : 0;
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
