package de.amtsfluss.portal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Reads the events of one crew page as its script would, without drawing them. */
final class CrewReader implements AutoCloseable {

    private final HttpClient client;
    private final URI page;
    private final List<Integer> versions = new ArrayList<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private volatile String awaited = "\0";
    private volatile boolean broken;
    private volatile Stream<String> lines;
    private String id = "";
    private String event = "";
    private String data = "";

    private CrewReader(HttpClient client, URI page) {
        this.client = client;
        this.page = page;
    }

    /** For many readers; its threads are told apart from the application's. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("crew-reader-", 1).factory()))
                .build();
    }

    static CrewReader open(HttpClient client, URI page) {
        var reader = new CrewReader(client, page);
        Thread.ofVirtual().name("crew-reader").start(reader::read);
        return reader;
    }

    /** From now on, notes when a picture with this text comes. */
    void await(String text) {
        awaited = text;
    }

    /** By {@link System#nanoTime}; 0 if it did not come. */
    long seenAt(String text) {
        return seenAt.getOrDefault(text, 0L);
    }

    /** Numbers of the pictures that came, in the order they came. */
    synchronized List<Integer> versions() {
        return List.copyOf(versions);
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether the line broke or a picture was lost, came twice or out of order. */
    boolean isDisturbed() {
        List<Integer> came = versions();
        boolean inOrder = true;
        for (int i = 1; i < came.size(); i++) {
            inOrder &= came.get(i) == came.get(i - 1) + 1;
        }
        return broken || came.isEmpty() || !inOrder;
    }

    private void read() {
        var request = HttpRequest.newBuilder(URI.create(page + "/events")).build();
        try {
            HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d.".formatted(page, answer.statusCode()));
            }
            lines = answer.body();
            lines.forEach(this::take);
            broken = true;
        } catch (IOException | RuntimeException e) {
            broken = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The parts of an event come in any order; an empty line ends it. */
    private void take(String line) {
        if (line.startsWith("event:")) {
            event = line.substring("event:".length());
        } else if (line.startsWith("id:")) {
            id = line.substring("id:".length());
        } else if (line.startsWith("data:")) {
            data = line;
        } else if (line.isEmpty() && event.equals("picture")) {
            took();
        }
    }

    private synchronized void took() {
        versions.add(Integer.parseInt(id));
        if (data.contains(awaited)) {
            seenAt.putIfAbsent(awaited, System.nanoTime());
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
        }
    }
}
