package de.amtsfluss.connectors.sandbox;

import java.util.Locale;

/** What a client may do. */
enum Scope {
    SEND_SUBMISSIONS,
    SUBSCRIBE_DESTINATIONS,
    MANAGE_DESTINATIONS;

    private static final String PREFIX = "https://schema.fitko.de/fit-connect/oauth/scopes/";

    String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param text the URI or its last part */
    static Scope parse(String text) {
        for (Scope scope : values()) {
            if (scope.uri().equals(text) || scope.uri().equals(PREFIX + text)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("The scope (%s) is unknown. Maybe one of send-submissions,"
                + " subscribe-destinations, manage-destinations is meant.".formatted(text));
    }
}
