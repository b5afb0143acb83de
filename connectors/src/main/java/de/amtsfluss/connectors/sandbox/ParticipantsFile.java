package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.KeyRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads participants from YAML; the format is shown in {@code docs/fit-connect-sandbox.md}. */
public final class ParticipantsFile {

    private final Path directory;

    private ParticipantsFile(Path directory) {
        this.directory = directory;
    }

    /** @throws IllegalArgumentException naming the member that is missing or wrong */
    public static Participants read(Path file) {
        try {
            Node root = Node.parse(Files.readString(file), file.toString());
            return new ParticipantsFile(file.toAbsolutePath().getParent()).participants(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The configuration (%s) is not readable.".formatted(file), e);
        }
    }

    private Participants participants(Node root) {
        return new Participants(
                root.findText("baseUrl"),
                root.list("clients", this::client),
                root.list("destinations", this::destination),
                root.list("areas", ParticipantsFile::area));
    }

    private Participants.Client client(Node node) {
        Set<String> scopes = Set.copyOf(node.texts("scopes"));
        scopes.forEach(Scope::parse);
        return new Participants.Client(node.text("id"), node.text("secret"), scopes);
    }

    private Participants.Destination destination(Node node) {
        List<String> versions = node.texts("metadataVersions");
        return new Participants.Destination(
                UUID.fromString(node.text("id")),
                node.findText("name").orElse("Zustellpunkt"),
                node.findText("status").orElse("active"),
                node.texts("subscribers"),
                node.texts("keys").stream().map(this::publicKey).toList(),
                versions.isEmpty() ? List.of("1.3.0", "2.1.0") : versions,
                node.list("services", ParticipantsFile::service),
                node.findChild("callback").map(ParticipantsFile::callback),
                node.findChild("replyChannels").map(Node::members).orElse(Map.of("eMail", Map.of())));
    }

    private RSAKey publicKey(String file) {
        try {
            return KeyRules.parse(Files.readString(directory.resolve(file))).toPublicJWK();
        } catch (IOException e) {
            throw new UncheckedIOException("The key (%s) is not readable.".formatted(file), e);
        }
    }

    private static Participants.Service service(Node node) {
        Function<Node, Participants.Schema> schema = s ->
                new Participants.Schema(s.text("uri"), s.findText("mimeType").orElse("application/json"));
        return new Participants.Service(
                node.text("identifier"),
                node.findText("name").orElse(""),
                node.texts("regions"),
                node.list("schemas", schema));
    }

    private static Participants.Callback callback(Node node) {
        return new Participants.Callback(URI.create(node.text("url")), node.text("secret"));
    }

    private static Participants.Area area(Node node) {
        return new Participants.Area(
                node.text("id"), node.text("name"), node.findText("type").orElse("Gemeinde"), node.text("ars"));
    }
}
