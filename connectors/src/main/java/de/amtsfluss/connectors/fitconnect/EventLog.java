package de.amtsfluss.connectors.fitconnect;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.JoseFault;
import de.amtsfluss.connectors.jose.KeyRules;
import de.amtsfluss.connectors.jose.SecurityEvent;
import de.amtsfluss.connectors.jose.SignedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the event log of a case and believes only what the right one has signed. */
final class EventLog {

    private final SubmissionApi api;
    private final Wire wire;
    private final String keysUrl;
    private final KeyTrust trust;
    private final Map<String, RSAKey> keys = new ConcurrentHashMap<>();

    EventLog(SubmissionApi api, Wire wire, Environment environment) {
        this.api = api;
        this.wire = wire;
        this.keysUrl = environment.submissionBaseUrl() + "/.well-known/jwks.json";
        this.trust = new KeyTrust(environment);
    }

    /**
     * Events about one submission, oldest first, each signed by the delivery service or by its destination.
     *
     * @throws FitConnectFault if any of them is not
     */
    List<SecurityEvent> events(Announced announced) {
        String subject = "submission:" + announced.submissionId();
        var events = new ArrayList<SecurityEvent>();
        for (String compact : api.events(announced.caseId())) {
            try {
                SignedEvent signed = SignedEvent.parse(compact);
                if (signed.claimed().subject().equals(subject)) {
                    events.add(verify(signed, announced));
                }
            } catch (JoseFault e) {
                throw new FitConnectFault(
                        "The event log of the case (%s) holds an event that cannot be believed."
                                .formatted(announced.caseId()),
                        e);
            }
        }
        return events;
    }

    static Optional<SecurityEvent> find(List<SecurityEvent> events, EventType type) {
        return events.stream().filter(e -> e.type() == type).findFirst();
    }

    private SecurityEvent verify(SignedEvent signed, Announced announced) {
        SecurityEvent claimed = signed.claimed();
        boolean byService = claimed.issuer().startsWith("http");
        if (byService == claimed.type().saidByReceiver()) {
            throw new JoseFault("The issuer (%s) may not say (%s).".formatted(claimed.issuer(), claimed.type()));
        }
        if (!claimed.transaction().equals("case:" + announced.caseId())) {
            throw new JoseFault("The event is of another case (%s).".formatted(claimed.transaction()));
        }
        if (!byService && !claimed.issuer().equals(announced.destinationId().toString())) {
            throw new JoseFault("The issuer (%s) is another destination.".formatted(claimed.issuer()));
        }
        return signed.verify(
                byService ? serviceKey(signed.keyId()) : destinationKey(announced.destinationId(), signed));
    }

    private RSAKey destinationKey(UUID destination, SignedEvent signed) {
        return keys.computeIfAbsent(
                destination + " " + signed.keyId(),
                k -> trust.require(KeyRules.requireVerification(api.key(destination, signed.keyId()))));
    }

    private RSAKey serviceKey(String kid) {
        RSAKey known = keys.get(kid);
        return known == null ? fetchServiceKey(kid) : known;
    }

    private RSAKey fetchServiceKey(String kid) {
        wire.expect(Wire.to(keysUrl).GET()).json().path("keys").forEach(node -> {
            RSAKey key = KeyRules.parse(node.toString());
            if (key.getKeyID() != null) {
                keys.put(key.getKeyID(), key);
            }
        });
        return Optional.ofNullable(keys.get(kid))
                .map(KeyRules::requireVerification)
                .orElseThrow(() -> new JoseFault("The delivery service has no key (%s).".formatted(kid)));
    }
}
