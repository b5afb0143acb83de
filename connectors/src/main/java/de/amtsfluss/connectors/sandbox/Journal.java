package de.amtsfluss.connectors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One line per append, so that its changes count together or not at all; of a key the last change counts. Rewritten
 * without the others when opened. Writers that come together share one force to the disk.
 */
final class Journal implements AutoCloseable {

    private final FileChannel channel;
    private final FileChannel guard;
    private final Map<String, String> entries;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock forcing = new ReentrantLock();
    private long written;
    private long forced;

    private Journal(FileChannel channel, FileChannel guard, Map<String, String> entries) {
        this.channel = channel;
        this.guard = guard;
        this.entries = entries;
    }

    /** @throws IOException if the directory is not writable, or another process holds the journal */
    static Journal open(Path file) throws IOException {
        FileChannel guard = lock(file.resolveSibling("lock"));
        Map<String, String> entries = JournalFile.read(file);
        Path compacted = file.resolveSibling(file.getFileName() + ".part");
        var channel = FileChannel.open(
                compacted, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var journal = new Journal(channel, guard, entries);
        for (var entry : entries.entrySet()) {
            journal.write(Map.of(entry.getKey(), entry.getValue()));
        }
        channel.force(true);
        Files.move(compacted, file, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(file.toAbsolutePath().getParent());
        return journal;
    }

    /** As found when opened. */
    Map<String, String> entries() {
        return entries;
    }

    /** All of them on the disk when this returns; after a crash all of them or none. */
    void append(Map<String, String> changes) {
        try {
            force(write(changes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (guard) {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forceDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private long write(Map<String, String> changes) throws IOException {
        var text = new StringBuilder();
        changes.forEach(
                (key, json) -> text.append(key).append('\t').append(json).append('\n'));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (bytes.hasRemaining()) {
                written += channel.write(bytes);
            }
            return written;
        } finally {
            writing.unlock();
        }
    }

    private void force(long position) throws IOException {
        forcing.lock();
        try {
            if (forced >= position) {
                return;
            }
            long reached = reached();
            channel.force(false);
            forced = reached;
        } finally {
            forcing.unlock();
        }
    }

    private long reached() {
        writing.lock();
        try {
            return written;
        } finally {
            writing.unlock();
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("The journal is open in this process.", e);
        }
        channel.close();
        throw new IOException("The journal is open in another process.");
    }
}
