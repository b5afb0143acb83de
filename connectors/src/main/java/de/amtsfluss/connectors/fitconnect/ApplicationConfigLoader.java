package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.KeyRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the configuration in the YAML form of the SDK; members we have no use for are left aside. */
public final class ApplicationConfigLoader {

    private final Path directory;

    private ApplicationConfigLoader(Path directory) {
        this.directory = directory;
    }

    /** @throws IllegalArgumentException naming the member that is missing */
    public static ApplicationConfig loadConfigFromPath(Path file) {
        return new ApplicationConfigLoader(file.toAbsolutePath().getParent()).config(read(file));
    }

    /** Paths of keys in it are relative to the working directory. */
    public static ApplicationConfig loadConfigFromYamlString(String yaml) {
        return new ApplicationConfigLoader(Path.of("").toAbsolutePath()).config(yaml);
    }

    private ApplicationConfig config(String yaml) {
        Map<?, ?> root = members(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        var environments = new LinkedHashMap<String, Environment>();
        members(root.get("environments"))
                .forEach((name, value) -> environments.put(String.valueOf(name), environment(members(value))));
        return new ApplicationConfig(
                Optional.ofNullable(root.get("senderConfig"))
                        .map(ApplicationConfigLoader::members)
                        .map(m -> new SenderConfig(text(m, "clientId"), text(m, "clientSecret"))),
                Optional.ofNullable(root.get("subscriberConfig"))
                        .map(ApplicationConfigLoader::members)
                        .map(this::subscriber),
                text(root, "activeEnvironment"),
                environments);
    }

    private SubscriberConfig subscriber(Map<?, ?> members) {
        return new SubscriberConfig(
                text(members, "clientId"),
                text(members, "clientSecret"),
                texts(members, "privateDecryptionKeyPaths").stream()
                        .map(this::key)
                        .map(KeyRules::requireDecryption)
                        .toList(),
                KeyRules.requireSigning(key(text(members, "privateSigningKeyPath"))));
    }

    private RSAKey key(String path) {
        return KeyRules.parse(read(directory.resolve(path)));
    }

    private static Environment environment(Map<?, ?> members) {
        return new Environment(
                text(members, "authBaseUrl"),
                optional(members, "routingBaseUrl"),
                texts(members, "submissionBaseUrls"),
                optional(members, "selfServicePortalBaseUrl"),
                optional(members, "destinationBaseUrl"),
                flag(members, "allowInsecurePublicKey", false),
                flag(members, "skipSubmissionDataValidation", false),
                flag(members, "enableAutoReject", true),
                texts(members, "trustedRootPaths"));
    }

    private static boolean flag(Map<?, ?> members, String name, boolean otherwise) {
        Object value = members.get(name);
        return value == null ? otherwise : Boolean.parseBoolean(value.toString());
    }

    private static String optional(Map<?, ?> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    private static String text(Map<?, ?> members, String name) {
        String text = optional(members, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "The member '%s' is missing. Maybe the indentation is wrong.".formatted(name));
        }
        return text;
    }

    private static List<String> texts(Map<?, ?> members, String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Map<?, ?> members(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) is not readable.".formatted(file), e);
        }
    }
}
