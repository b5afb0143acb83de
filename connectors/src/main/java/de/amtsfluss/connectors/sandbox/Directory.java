package de.amtsfluss.connectors.sandbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Destinations with their present status, which may differ from the one in the configuration. */
final class Directory {

    static final String STATUS = "status ";

    private final Participants participants;
    private final Shelf shelf;
    private final Map<UUID, String> statuses = new ConcurrentHashMap<>();

    Directory(Participants participants, Shelf shelf, Map<String, String> kept) {
        this.participants = participants;
        this.shelf = shelf;
        kept.forEach((key, json) -> {
            if (key.startsWith(STATUS)) {
                statuses.put(
                        UUID.fromString(key.substring(STATUS.length())), Json.MAPPER.readValue(json, String.class));
            }
        });
    }

    List<Participants.Destination> destinations() {
        return participants.destinations();
    }

    List<Participants.Area> areas() {
        return participants.areas();
    }

    /** @throws Fault (404) if there is none */
    Participants.Destination destination(UUID id) {
        return participants.findDestination(id).orElseThrow(() -> Fault.notFound("destination", id));
    }

    /** @throws Fault (404) if there is none, (422) if it takes no submissions now */
    Participants.Destination active(UUID id) {
        Participants.Destination destination = destination(id);
        if (!status(destination).equals("active")) {
            throw Fault.unprocessable(
                    "destination-state-invalid",
                    "Destination state invalid",
                    "The destination (%s) is %s.".formatted(id, status(destination)));
        }
        return destination;
    }

    String status(Participants.Destination destination) {
        return statuses.getOrDefault(destination.id(), destination.status());
    }

    void status(UUID id, String status) {
        shelf.put(Map.of(STATUS + id, Json.MAPPER.writeValueAsString(status)));
        statuses.put(id, status);
    }

    /** The issuer of events: as configured, else the address the client has called. */
    String address(Request request) {
        return participants.address().orElseGet(request::address);
    }
}
