package de.amtsfluss.connectors.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.amtsfluss.connectors.demo.DemoMqttBroker;
import de.amtsfluss.connectors.mqtt.MqttLine;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttProperties;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Programs go out whole, once per publication, and only a confirmation counts. */
class PlansOutTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    @Test
    void theNewestPublicationOfAnAreaLiesInOneFileHoweverLateAnOldOneComes() throws IOException {
        var files = new PlanFiles(directory, JSON);

        files.accept(handout(7, "new"));
        files.accept(handout(7, "new"));
        files.accept(handout(6, "old"));

        assertThat(JSON.readTree(Files.readString(directory.resolve("mitte/program.json")))
                        .path("content")
                        .asString())
                .isEqualTo("new");
        try (var laid = Files.list(directory.resolve("mitte"))) {
            assertThat(laid.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("program.json", "program-6.json", "program-7.json");
        }
        assertThatThrownBy(() -> files.accept(new Handout(8, "../etc", UUID.randomUUID(), 1, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCentreIsAskedAgainWithTheSameKeyUntilItTakesTheProgram() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        var answers = new AtomicInteger();
        HttpServer centre = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        centre.createContext("/lsa/areas/mitte/program", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(answers.getAndIncrement() == 0 ? 503 : 204, -1);
            exchange.close();
        });
        centre.start();
        URI address = URI.create(
                "http://127.0.0.1:%d/lsa".formatted(centre.getAddress().getPort()));
        try (var rest = new PlanRest(address, "geheim", Duration.ofSeconds(5), JSON)) {
            assertThatThrownBy(() -> rest.accept(handout(7, "new"))).hasMessageContaining("503");
            rest.accept(handout(7, "new"));
        } finally {
            centre.stop(0);
        }
        assertThat(asked).containsExactly("PUT 7 Bearer geheim", "PUT 7 Bearer geheim");
    }

    @Test
    void whatTheCentreDoesNotConfirmIsNotTakenAndWhatItRefusesIsSaid() throws Exception {
        try (DemoMqttBroker broker = DemoMqttBroker.start(0, "geheim")) {
            try (var plans = new PlanBroadcast(lines(broker, "amtsfluss"), Duration.ofSeconds(1), JSON)) {
                assertThatThrownBy(() -> plans.accept(handout(7, "new"))).hasMessageContaining("not confirmed");
            }
            aCentreAnswers(broker);
        }
    }

    private static void aCentreAnswers(DemoMqttBroker broker) throws Exception {
        try (var plans = new PlanBroadcast(lines(broker, "amtsfluss"), Duration.ofSeconds(60), JSON);
                MqttLine centre = lines(broker, "street").open("centre")) {
            centre.subscribe("signals/+/program", message -> {
                        long publication = JSON.readTree(message.payload())
                                .path("publication")
                                .asLong();
                        String answer = "{\"publication\":%d,\"taken\":%s,\"reason\":\"K3 fehlt\"}"
                                .formatted(publication, publication != 8);
                        centre.publish("signals/mitte/program/taken", answer.getBytes(UTF_8), false);
                        message.taken().run();
                    })
                    .get(10, TimeUnit.SECONDS);
            assertThatCode(() -> plans.accept(handout(7, "new"))).doesNotThrowAnyException();
            assertThatThrownBy(() -> plans.accept(handout(8, "newer"))).hasMessageContaining("K3 fehlt");
        }
    }

    private static MqttLines lines(DemoMqttBroker broker, String user) {
        return new MqttLines(
                new MqttProperties(broker.url(), user, "geheim", user, "", 65_536), new DefaultSslBundleRegistry());
    }

    private static Handout handout(long publication, String content) {
        return new Handout(publication, "mitte", new UUID(0, publication), 3, content);
    }
}
