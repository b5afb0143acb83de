package de.amtsfluss.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path directory;

    @Test
    void theLastLineOfAKeyCountsAndTheFileShrinksAtTheNextOpening() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            for (int i = 0; i < 100; i++) {
                journal.append(Map.of("a", Integer.toString(i)));
            }
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).containsExactly(Map.entry("a", "99"));
        }
        assertThat(Files.readString(file)).isEqualTo("a\t99\n");
    }

    @Test
    void aLineCutOffByACrashIsDropped() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            journal.append(Map.of("a", "\"李\""));
        }
        Files.writeString(file, "b\t\"cut o", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).containsExactly(Map.entry("a", "\"李\""));
        }
    }

    @Test
    void manyWritersAtOnceAreAllKept() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            IntStream.range(0, 500).parallel().forEach(i -> journal.append(Map.of("k" + i, "" + i)));
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).hasSize(500);
        }
    }

    @Test
    void aSecondSandboxCannotOpenTheSameDirectory() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.entries()).isEmpty();
            assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("is open");
        }
    }

    @Test
    void changesOfOneAppendCountTogetherOrNotAtAll() throws IOException {
        Path file = directory.resolve("journal");
        var changes = new TreeMap<>(Map.of("a", "1", "b", "2"));
        try (Journal journal = Journal.open(file)) {
            journal.append(changes);
        }
        String whole = "c\t3\td\t4\n";
        for (int cut = 0; cut < whole.length(); cut++) {
            Files.writeString(file, whole.substring(0, cut), StandardOpenOption.APPEND);
            try (Journal journal = Journal.open(file)) {
                assertThat(journal.entries()).isEqualTo(changes);
            }
        }
    }
}
