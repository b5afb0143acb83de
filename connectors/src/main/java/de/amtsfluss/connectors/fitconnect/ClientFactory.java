package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.connectors.jose.KeyRules;
import java.util.Map;

/** Makes clients from a configuration; the network is first touched when they are used. */
public final class ClientFactory {

    private ClientFactory() {}

    public static SenderClient createSenderClient(ApplicationConfig config) {
        return createSenderClient(config, ApiVersion.V2);
    }

    /** @throws IllegalArgumentException if there is no senderConfig */
    public static SenderClient createSenderClient(ApplicationConfig config, ApiVersion version) {
        SenderConfig sender = config.senderConfig().orElseThrow(() -> missing("senderConfig"));
        Environment environment = config.environment();
        var wire = new Wire();
        SubmissionApi api = api(wire, environment, sender.clientId(), sender.clientSecret(), version);
        return new SenderClient(api, new EventLog(api, wire, environment), new KeyTrust(environment));
    }

    /** @param schemas of the data it takes, by URI */
    public static SubscriberClient createSubscriberClient(ApplicationConfig config, Map<String, JsonSchema> schemas) {
        return createSubscriberClient(config, schemas, ApiVersion.V2);
    }

    /** @throws IllegalArgumentException if there is no subscriberConfig */
    public static SubscriberClient createSubscriberClient(
            ApplicationConfig config, Map<String, JsonSchema> schemas, ApiVersion version) {
        SubscriberConfig subscriber = config.subscriberConfig().orElseThrow(() -> missing("subscriberConfig"));
        Environment environment = config.environment();
        var wire = new Wire();
        SubmissionApi api = api(wire, environment, subscriber.clientId(), subscriber.clientSecret(), version);
        return new SubscriberClient(
                api,
                new EventLog(api, wire, environment),
                new Inspection(subscriber.privateDecryptionKeys()),
                new DataCheck(schemas, environment.skipSubmissionDataValidation()),
                new SubscriberClient.Signature(
                        KeyRules.requireSigning(subscriber.privateSigningKey()), environment.enableAutoReject()));
    }

    public static RouterClient createRouterClient(ApplicationConfig config) {
        return new RouterClient(new Wire(), config.environment());
    }

    private static SubmissionApi api(
            Wire wire, Environment environment, String clientId, String secret, ApiVersion version) {
        var tokens = new AccessTokens(wire, environment.authBaseUrl(), clientId, secret);
        return new SubmissionApi(wire, tokens, environment.submissionBaseUrl(), version);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("The configuration has no %s.".formatted(name));
    }
}
