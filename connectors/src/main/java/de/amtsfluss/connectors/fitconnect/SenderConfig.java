package de.amtsfluss.connectors.fitconnect;

/** The client that sends. */
public record SenderConfig(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "SenderConfig[clientId=%s]".formatted(clientId);
    }
}
