package de.amtsfluss.connectors.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may do what at the demo's broker; by the first levels of topics. */
enum DemoMqttAccount {
    /** The house itself. */
    AMTSFLUSS(List.of(""), List.of("")),
    /** Detectors and controllers: they report, and hear what the house wants. */
    STREET(List.of("signals/"), List.of("v1.1/", "signals/")),
    /** Control rooms and other sources of facts: they only tell. */
    SOURCE(List.of(), List.of("sources/"));

    private final List<String> reads;
    private final List<String> writes;

    DemoMqttAccount(List<String> reads, List<String> writes) {
        this.reads = reads;
        this.writes = writes;
    }

    static Optional<DemoMqttAccount> find(String username) {
        return Arrays.stream(values())
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    String username() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean mayRead(String topic) {
        return reads.stream().anyMatch(topic::startsWith);
    }

    boolean mayWrite(String topic) {
        return writes.stream().anyMatch(topic::startsWith);
    }
}
