package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged application as a process of its own, on free ports, with all its data in one directory. */
public final class PortalProcess implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private PortalProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** @param more settings beside those for its own ports and data */
    public static PortalProcess start(Path jar, Path data, int port, int sandboxPort, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-jar",
                jar.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--amtsfluss.data=" + data,
                "--amtsfluss.demo.sandbox.port=" + sandboxPort,
                "--amtsfluss.demo.mail.smtp-port=" + freePort(),
                "--amtsfluss.demo.mail.imap-port=" + freePort(),
                "--amtsfluss.anonymous.submissions-per-hour=1000000"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("test.log").toFile()))
                .start();
        return new PortalProcess(process, data, port).awaitReady();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Not a chance to tidy up: what {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It holds its connections but says nothing any more: what a machine without power or network looks like. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process sent = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
            if (sent.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("The signal (%s) was not sent.".formatted(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the embedded server of the running application listens. */
    public String jdbcUrl() throws IOException {
        String databasePort =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        return "jdbc:postgresql://localhost:" + databasePort + "/postgres?user=postgres";
    }

    public HttpResponse<String> post(String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private PortalProcess awaitReady() throws IOException {
        Instant deadline = Instant.now().plusSeconds(120);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The portal did not start: "
                        + Files.readString(data.resolve("test.log"))
                                .lines()
                                .skip(0)
                                .toList());
            }
            pause();
        }
        return this;
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(url("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The packaged application in a directory of the build. */
    public static Path jar(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "portal-ui-*-app.jar")) {
            return files.iterator().next();
        }
    }
}
