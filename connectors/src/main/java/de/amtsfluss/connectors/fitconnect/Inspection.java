package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.AuthenticationTags;
import de.amtsfluss.connectors.jose.CompactJwe;
import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.Sha512;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Decrypts one submission and compares everything that must fit together. */
final class Inspection {

    private final List<RSAKey> keys;

    Inspection(List<RSAKey> keys) {
        this.keys = keys;
    }

    /** The plain text. @param instance named in the problem */
    byte[] decrypt(CompactJwe jwe, String instance) throws SubmissionRefused {
        try {
            return jwe.decrypt(key(jwe));
        } catch (JoseFault e) {
            throw new SubmissionRefused(Problem.encryptionIssue(instance, e.getMessage()));
        }
    }

    void requireTags(AuthenticationTags submitted, AuthenticationTags received) throws SubmissionRefused {
        if (!submitted.metadata().equals(received.metadata())) {
            throw new SubmissionRefused(Problem.incorrectTag(Problem.METADATA));
        }
        if (!submitted.data().equals(received.data())) {
            throw new SubmissionRefused(Problem.incorrectTag(Problem.DATA));
        }
        for (var tag : received.attachments().entrySet()) {
            if (!tag.getValue().equals(submitted.attachments().get(tag.getKey()))) {
                throw new SubmissionRefused(Problem.incorrectTag("attachment:" + tag.getKey()));
            }
        }
        if (submitted.attachments().size() != received.attachments().size()) {
            throw new SubmissionRefused(Problem.attachmentsMismatch("Es fehlen eingereichte Anlagen."));
        }
    }

    void requireHash(JsonNode hash, byte[] plain, String instance) throws SubmissionRefused {
        if (!Sha512.hex(plain).equals(hash.path("content").asString(""))) {
            throw new SubmissionRefused(Problem.hashMismatch(instance));
        }
    }

    /** Announced and described attachments must be the same. */
    void requireAttachments(JsonNode described, Map<UUID, CompactJwe> received) throws SubmissionRefused {
        var names = new TreeSet<String>();
        described.forEach(a -> names.add(a.path("attachmentId").asString("")));
        var ids = new TreeSet<String>();
        received.keySet().forEach(id -> ids.add(id.toString()));
        if (!names.equals(ids) || names.size() != described.size()) {
            throw new SubmissionRefused(
                    Problem.attachmentsMismatch("Angekündigt %s, in den Metadaten %s.".formatted(ids, names)));
        }
    }

    static AuthenticationTags tags(CompactJwe metadata, CompactJwe data, Map<UUID, CompactJwe> attachments) {
        var tags = new TreeMap<String, String>();
        attachments.forEach((id, jwe) -> tags.put(id.toString(), jwe.authenticationTag()));
        return new AuthenticationTags(metadata.authenticationTag(), data.authenticationTag(), tags);
    }

    private RSAKey key(CompactJwe jwe) {
        String kid = jwe.keyId().orElseThrow(() -> new JoseFault("The encrypted text names no key."));
        return keys.stream()
                .filter(k -> kid.equals(k.getKeyID()) || kid.equals(thumbprint(k)))
                .findFirst()
                .orElseThrow(() -> new JoseFault(
                        "The key (%s) is not ours. Maybe the sender used one that was replaced.".formatted(kid)));
    }

    private static String thumbprint(RSAKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
