package de.amtsfluss.connectors.demo;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthenticator;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Properties;

/** An MQTT 3.1.1 broker on the loopback interface. What it keeps ends with the process. */
public final class DemoMqttBroker implements AutoCloseable {

    private static final int MAX_MESSAGE_BYTES = 1_100_000;

    /** Of each of its loops, one per core; what finds no place there is thrown away without a word to its publisher. */
    private static final int COMMANDS_QUEUED = 16_384;

    private final Server server;
    private final int port;

    private DemoMqttBroker(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param wantedPort 0 for any free one */
    public static DemoMqttBroker start(int wantedPort, String password) {
        var server = new Server();
        int port = wantedPort == 0 ? freePort() : wantedPort;
        try {
            server.startServer(settings(port), List.of(), null, new Accounts(password), new Rights());
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "The MQTT broker of the demo cannot listen on port (%d). Maybe another demo is running."
                            .formatted(port),
                    e);
        }
        return new DemoMqttBroker(server, port);
    }

    public URI url() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.stopServer();
    }

    /** The broker chooses one too, but tells it only after it has said that it runs. */
    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MemoryConfig settings(int port) {
        var settings = new Properties();
        settings.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        settings.setProperty(IConfig.PORT_PROPERTY_NAME, String.valueOf(port));
        settings.setProperty(IConfig.WEB_SOCKET_PORT_PROPERTY_NAME, BrokerConstants.DISABLED_PORT_BIND);
        settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "false");
        settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty(IConfig.PERSISTENT_CLIENT_EXPIRATION_PROPERTY_NAME, "1h");
        settings.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, String.valueOf(MAX_MESSAGE_BYTES));
        settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
        settings.setProperty(IConfig.SESSION_QUEUE_SIZE, String.valueOf(COMMANDS_QUEUED));
        return new MemoryConfig(settings);
    }

    /** Everybody with the password of the demo, under the name of what he is. */
    private record Accounts(String password) implements IAuthenticator {

        @Override
        public boolean checkValid(String client, String username, byte[] given) {
            return username != null
                    && given != null
                    && DemoMqttAccount.find(username).isPresent()
                    && MessageDigest.isEqual(given, password.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Rights implements IAuthorizatorPolicy {

        @Override
        public boolean canWrite(Topic topic, String user, String client) {
            return DemoMqttAccount.find(user)
                    .map(account -> account.mayWrite(topic.toString()))
                    .orElse(false);
        }

        @Override
        public boolean canRead(Topic topic, String user, String client) {
            return DemoMqttAccount.find(user)
                    .map(account -> account.mayRead(topic.toString()))
                    .orElse(false);
        }
    }
}
