package de.amtsfluss.connectors.sandbox;

import com.nimbusds.jose.jwk.RSAKey;
import de.amtsfluss.connectors.jose.EventType;
import de.amtsfluss.connectors.jose.KeyRules;
import de.amtsfluss.connectors.jose.SecurityEvent;
import de.amtsfluss.connectors.jose.SignedEvent;
import de.amtsfluss.connectors.sandbox.SubmissionEntry.State;
import java.util.List;
import java.util.regex.Pattern;

/** What the delivery service demands of an event a subscriber adds. */
final class EventCheck {

    private static final Pattern SCHEMA = Pattern.compile(
            "https://schema\\.fitko\\.de/fit-connect/set-payload/1\\.(2\\.[2-9]|[3-9]\\.\\d+)/set-payload\\.schema\\.json");

    private final Participants.Destination destination;

    EventCheck(Participants.Destination destination) {
        this.destination = destination;
    }

    /** @throws Fault (422) naming what is wrong */
    SecurityEvent check(SignedEvent signed, SubmissionEntry entry) {
        SecurityEvent claimed = signed.claimed();
        require(SCHEMA.matcher(claimed.schema()).matches(), "Payload Schema not supported", claimed.schema());
        require(
                destination.id().toString().equals(claimed.issuer()),
                "The issuer is not the destination",
                claimed.issuer());
        require(("case:" + entry.caseId()).equals(claimed.transaction()), "Another case", claimed.transaction());
        RSAKey key = DestinationKeys.find(destination, signed.keyId())
                .orElseThrow(() -> invalid("The destination has no key (%s).".formatted(signed.keyId())));
        SecurityEvent event = signed.verify(KeyRules.requireVerification(key));
        state(event);
        requireDetails(event, entry);
        return event;
    }

    /** The state the event leads to. @throws Fault (422) if a subscriber may not say it */
    static State state(SecurityEvent event) {
        return switch (event.type()) {
            case ACCEPT_SUBMISSION -> State.ACCEPTED;
            case REJECT_SUBMISSION -> State.REJECTED;
            default ->
                throw invalid(
                        "A subscriber may not say (%s).".formatted(event.type().uri()));
        };
    }

    static Fault invalid(String detail) {
        return Fault.unprocessable("invalid-security-event-token", "Invalid security event token", detail);
    }

    private static void requireDetails(SecurityEvent event, SubmissionEntry entry) {
        if (event.type() == EventType.REJECT_SUBMISSION) {
            boolean reasons = event.details().get("problems") instanceof List<?> list && !list.isEmpty();
            require(reasons, "The rejection names no problem", event.details().get("problems"));
            return;
        }
        boolean tagged = event.details().containsKey("authenticationTags");
        require(
                tagged && event.authenticationTags().equals(entry.tags()),
                "The authentication tags differ from those submitted",
                event.details().get("authenticationTags"));
    }

    private static void require(boolean fits, String fault, Object value) {
        if (!fits) {
            throw invalid("%s (%s).".formatted(fault, value));
        }
    }
}
