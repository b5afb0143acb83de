package de.amtsfluss.connectors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Entries in a {@link Journal}, encrypted texts as files beside it, all forced to the disk before they count. */
final class DirectoryShelf implements Shelf {

    private final Path payloads;
    private final Journal journal;

    DirectoryShelf(Path directory) {
        try {
            this.payloads = Files.createDirectories(directory.resolve("payloads"));
            this.journal = Journal.open(directory.resolve("journal.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory (%s) is not usable. Maybe another sandbox holds it.".formatted(directory), e);
        }
    }

    @Override
    public Map<String, String> load() {
        return journal.entries();
    }

    @Override
    public void put(Map<String, String> changes) {
        journal.append(changes);
    }

    @Override
    public void putPayload(UUID submission, String name, String jwe) {
        try {
            Path directory = Files.createDirectories(directory(submission));
            Path written = directory.resolve(name + ".part");
            write(written, ByteBuffer.wrap(jwe.getBytes(StandardCharsets.US_ASCII)));
            Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            forceDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> findPayload(UUID submission, String name) {
        Path file = directory(submission).resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void deletePayloads(UUID submission) {
        Path directory = directory(submission);
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        journal.close();
    }

    private static void write(Path path, ByteBuffer bytes) throws IOException {
        try (var file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private Path directory(UUID submission) {
        String id = submission.toString();
        return payloads.resolve(id.substring(0, 2)).resolve(id);
    }

    private static void forceDirectory(Path directory) throws IOException {
        for (Path path = directory; path != null && !path.endsWith("payloads"); path = path.getParent()) {
            Journal.forceDirectory(path);
        }
    }
}
