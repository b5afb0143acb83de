package de.amtsfluss.connectors.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** Opens lines to the town's broker. */
public final class MqttLines {

    private static final System.Logger LOG = System.getLogger(MqttLines.class.getName());
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final MqttProperties broker;
    private final SslBundles bundles;

    public MqttLines(MqttProperties broker, SslBundles bundles) {
        this.broker = broker;
        this.bundles = bundles;
    }

    /**
     * Returns at once; the line is up as soon as the broker is.
     *
     * @param purpose of the line; two lines for the same purpose would throw each other out
     */
    public MqttLine open(String purpose) {
        var begun = new CompletableFuture<Void>();
        Mqtt3ClientBuilder builder = MqttClient.builder()
                .useMqttVersion3()
                .identifier(broker.clientId() + "-" + purpose)
                .serverHost(broker.url().getHost())
                .serverPort(broker.port())
                .addConnectedListener(context -> {
                    LOG.log(Level.INFO, "The line for {0} is up.", purpose);
                    begun.complete(null);
                })
                .addDisconnectedListener(context -> comeBack(context, purpose))
                .automaticReconnect()
                .initialDelay(250, TimeUnit.MILLISECONDS)
                .maxDelay(30, TimeUnit.SECONDS)
                .applyAutomaticReconnect();
        if (broker.encrypted()) {
            builder = builder.sslConfig(trust());
        }
        if (!broker.username().isEmpty()) {
            builder = builder.simpleAuth(credentials());
        }
        Mqtt3AsyncClient client = builder.buildAsync();
        MqttLine line = new MqttLine(client, broker.maxMessageBytes()).listening();
        begun.thenRunAsync(line::begun);
        client.connectWith().cleanSession(false).keepAlive(KEEP_ALIVE_SECONDS).send();
        return line;
    }

    /** Of the client and not of one connection, which would forget them when the line comes back. */
    private Mqtt3SimpleAuth credentials() {
        return Mqtt3SimpleAuth.builder()
                .username(broker.username())
                .password(broker.password().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Not where we closed it ourselves. */
    private static void comeBack(MqttClientDisconnectedContext context, String purpose) {
        if (context.getSource() == MqttDisconnectSource.USER) {
            LOG.log(Level.DEBUG, "The line for {0} is closed.", purpose);
            return;
        }
        context.getReconnector().resubscribeIfSessionExpired(true).republishIfSessionExpired(true);
        if (context.getReconnector().getAttempts() == 0) {
            LOG.log(
                    Level.WARNING,
                    "The line for {0} is down: {1}",
                    purpose,
                    context.getCause().getMessage());
        }
    }

    private MqttClientSslConfig trust() {
        if (broker.sslBundle().isEmpty()) {
            return MqttClientSslConfig.builder().build();
        }
        SslBundle bundle = bundles.getBundle(broker.sslBundle());
        return MqttClientSslConfig.builder()
                .keyManagerFactory(bundle.getManagers().getKeyManagerFactory())
                .trustManagerFactory(bundle.getManagers().getTrustManagerFactory())
                .build();
    }
}
