package de.amtsfluss.processes.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server from packaged binaries, as durable as an installed one: fsync, synchronous commit and full page
 * writes are on. Data stay in the directory given; a server left behind by a killed JVM is stopped before the start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100",
            "shared_buffers", "256MB");

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on a free port with data that end with the process; for tests. */
    public static EmbeddedDatabase startTemporary() {
        return start(EmbeddedPostgres.builder());
    }

    /** Starts with the data kept in {@code directory}, which is created when missing. */
    public static EmbeddedDatabase start(Path directory) {
        try {
            Files.createDirectories(directory);
            OrphanedServer.stop(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory (%s) is not usable.".formatted(directory), e);
        }
        EmbeddedDatabase started = start(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60)));
        ShutdownHook.disarm(started.server);
        return started;
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
        DURABLE.forEach(builder::setServerConfig);
        try {
            return new EmbeddedDatabase(builder.setLocaleConfig("locale", "C")
                    .setConnectConfig("user", "postgres")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start. Maybe its data directory belongs to another user or the"
                            + " disk is full.",
                    e);
        }
    }

    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public int port() {
        return server.getPort();
    }

    /** Settings that guard durability, as the running server reports them by name. */
    public static List<String> durableSettings() {
        return List.of("fsync", "synchronous_commit", "full_page_writes");
    }

    @Override
    public void close() throws IOException {
        ShutdownHook.arm(server);
        server.close();
    }
}
