package de.amtsfluss.connectors.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a {@link Journal} wrote. */
final class JournalFile {

    private JournalFile() {}

    /** The last change of each key; a line cut off by a crash was never acknowledged and is dropped. */
    static Map<String, String> read(Path file) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        if (Files.notExists(file)) {
            return entries;
        }
        dropUnfinishedLine(file);
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                String[] parts = line.split("\t");
                for (int i = 0; i + 1 < parts.length; i += 2) {
                    entries.put(parts[i], parts[i + 1]);
                }
            });
        }
        return entries;
    }

    private static void dropUnfinishedLine(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            for (; end > 0; end--) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
            }
            bytes.setLength(end);
        }
    }
}
