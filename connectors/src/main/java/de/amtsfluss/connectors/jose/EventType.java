package de.amtsfluss.connectors.jose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a security event says about a submission, and who may say it. */
public enum EventType {
    CREATE_SUBMISSION(false),
    SUBMIT_SUBMISSION(false),
    NOTIFY_SUBMISSION(false),
    DELETE_SUBMISSION(false),
    ACCEPT_SUBMISSION(true),
    REJECT_SUBMISSION(true),
    CREATE_REPLY(false),
    SUBMIT_REPLY(false),
    DELETE_REPLY(false),
    ACCEPT_REPLY(true),
    REJECT_REPLY(true);

    private static final String PREFIX = "https://schema.fitko.de/fit-connect/events/";

    private final boolean saidByReceiver;

    EventType(boolean saidByReceiver) {
        this.saidByReceiver = saidByReceiver;
    }

    /** True where the receiving side signs it, false where the delivery service does. */
    public boolean saidByReceiver() {
        return saidByReceiver;
    }

    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EventType> find(String uri) {
        return Arrays.stream(values()).filter(t -> t.uri().equals(uri)).findFirst();
    }
}
