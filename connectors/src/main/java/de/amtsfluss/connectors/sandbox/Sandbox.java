package de.amtsfluss.connectors.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running delivery service. What it acknowledged survives {@code kill -9} where it has a directory. */
public final class Sandbox implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "120");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "65536");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Shelf shelf;
    private final Callbacks callbacks;

    private Sandbox(HttpServer server, Shelf shelf, Participants participants, ServiceKeys keys) {
        this.server = server;
        this.shelf = shelf;
        Map<String, String> kept = shelf.load();
        var directory = new Directory(participants, shelf, kept);
        this.callbacks = new Callbacks(directory);
        server.createContext("/", new Door(endpoints(directory, participants, keys, new Submissions(shelf, kept))));
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param address to listen at; port 0 takes a free one
     * @param data where its state is kept; empty keeps it in memory
     * @throws de.amtsfluss.connectors.jose.JoseFault if a participant's key is not what FIT-Connect prescribes
     */
    public static Sandbox start(
            InetSocketAddress address, Participants participants, ServiceKeys keys, Optional<Path> data) {
        participants.destinations().forEach(DestinationKeys::check);
        Shelf shelf = data.<Shelf>map(DirectoryShelf::new).orElseGet(Shelf::inMemory);
        try {
            return new Sandbox(HttpServer.create(address, 256), shelf, participants, keys);
        } catch (IOException e) {
            shelf.close();
            throw new UncheckedIOException(
                    "The sandbox cannot listen at (%s). Maybe another program uses the port.".formatted(address), e);
        }
    }

    /** Reachable from this machine only. */
    public static InetSocketAddress localPort(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Such as {@code http://localhost:18080}. */
    public String url() {
        return "http://localhost:" + port();
    }

    /** Serves further pages, such as those of a specialist application beside it. */
    public void mount(String path, HttpHandler pages) {
        server.createContext(path, pages);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        callbacks.close();
        shelf.close();
    }

    private Endpoints endpoints(
            Directory directory, Participants participants, ServiceKeys keys, Submissions submissions) {
        var tokens = new Tokens(keys.tokenSecret(), participants);
        var delivery = new Delivery(submissions, keys);
        var endpoints = new Endpoints();
        new TokenApi(participants, tokens).register(endpoints);
        new ServiceApi(keys).register(endpoints);
        new RoutingApi(directory, keys).register(endpoints);
        new DestinationApi(directory, tokens).register(endpoints);
        new SenderApi(directory, tokens, submissions, delivery, callbacks).register(endpoints);
        new SubscriberApi(directory, tokens, submissions).register(endpoints);
        new EventApi(directory, tokens, submissions, delivery).register(endpoints);
        return endpoints;
    }
}
