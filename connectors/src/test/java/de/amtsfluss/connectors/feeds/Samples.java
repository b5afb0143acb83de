package de.amtsfluss.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Payloads for tests: own ones, and real ones where they lie beside the repository. */
final class Samples {

    private static final Path REAL = Path.of("../../shared/data/emergency");

    private Samples() {}

    static Payload real(String file) {
        Path path = REAL.resolve(file);
        assumeTrue(Files.isReadable(path), "The sample (%s) does not lie beside the repository.".formatted(file));
        try {
            return new Payload(Files.readAllBytes(path), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Payload text(String body) {
        return new Payload(body.getBytes(StandardCharsets.UTF_8), "");
    }

    static Payload zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Payload(bytes.toByteArray(), "application/zip");
    }

    static Observation only(List<Observation> observations) {
        assertThat(observations).hasSize(1);
        return observations.getFirst();
    }

    static void assertUnreadable(ThrowingCallable reading, String why) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(reading))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }
}
