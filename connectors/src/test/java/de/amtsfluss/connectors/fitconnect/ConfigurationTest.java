package de.amtsfluss.connectors.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.connectors.TestKeys;
import de.amtsfluss.processes.handover.SpecialistApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConfigurationTest {

    private static final String YAML = """
            senderConfig:
              clientId: sender
              clientSecret: s1
            subscriberConfig:
              clientId: subscriber
              clientSecret: s2
              privateDecryptionKeyPaths: [decryption.json]
              privateSigningKeyPath: signing.json
            activeEnvironment: LOCAL
            environments:
              LOCAL:
                authBaseUrl: http://127.0.0.1:18080
                routingBaseUrl: http://127.0.0.1:18080/routing
                submissionBaseUrls: [http://127.0.0.1:18080/submission-api/]
                selfServicePortalBaseUrl: http://127.0.0.1:18080/portal
                destinationBaseUrl: http://127.0.0.1:18080/destination-api
                allowInsecurePublicKey: true
                enableAutoReject: false
            """;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FitConnectConfiguration.class));

    @TempDir
    private Path directory;

    @Test
    void aFileOfTheSdkIsRead() throws Exception {
        Files.writeString(directory.resolve("fit.yaml"), YAML);
        Files.writeString(
                directory.resolve("decryption.json"), TestKeys.key("decryption").toJSONString());
        Files.writeString(
                directory.resolve("signing.json"), TestKeys.key("signing").toJSONString());

        ApplicationConfig config = ApplicationConfigLoader.loadConfigFromPath(directory.resolve("fit.yaml"));

        assertThat(config.environment().submissionBaseUrl()).isEqualTo("http://127.0.0.1:18080/submission-api");
        assertThat(config.environment().allowInsecurePublicKey()).isTrue();
        assertThat(config.environment().enableAutoReject()).isFalse();
        assertThat(config.senderConfig()).contains(new SenderConfig("sender", "s1"));
        assertThat(config.subscriberConfig().orElseThrow().privateSigningKey()).isEqualTo(TestKeys.key("signing"));
        assertThat(config.toString()).doesNotContain("s1", "s2");
    }

    @Test
    void aMissingMemberIsNamed() {
        assertThatThrownBy(() -> ApplicationConfigLoader.loadConfigFromYamlString("senderConfig: {clientId: a}"))
                .hasMessageContaining("'clientSecret'");
    }

    @Test
    void settingsMakeASpecialistApplication() {
        runner.withPropertyValues(
                        "amtsfluss.fitconnect.sender.client-id=a",
                        "amtsfluss.fitconnect.sender.client-secret=b",
                        "amtsfluss.fitconnect.auth-base-url=http://localhost:1",
                        "amtsfluss.fitconnect.submission-base-urls=http://localhost:1/submission-api",
                        "amtsfluss.fitconnect.destinations.register-dogs=3f0a5d1c-7c52-4a0e-9d0b-6c1f2a4e8b10")
                .run(context -> assertThat(context).hasSingleBean(SpecialistApplication.class));
    }

    @Test
    void withoutSettingsThereIsNone() {
        runner.run(context -> assertThat(context).doesNotHaveBean(SpecialistApplication.class));
    }

    @Test
    void aMissingAddressStopsTheStart() {
        runner.withPropertyValues("amtsfluss.fitconnect.sender.client-id=a")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("amtsfluss.fitconnect.auth-base-url"));
    }
}
