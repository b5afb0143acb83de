package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.processes.handover.Consignment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which Zustellpunkt a destination's name stands for: as configured, else the competent one by the routing service. */
final class DestinationBook implements Function<Consignment, UUID> {

    private final Map<String, UUID> configured;
    private final RouterClient router;
    private final String ars;

    /** @param ars Regionalschlüssel of the town; empty asks no routing service */
    DestinationBook(Map<String, UUID> configured, RouterClient router, String ars) {
        this.configured = configured;
        this.router = router;
        this.ars = ars;
    }

    /** @throws FitConnectFault if none or more than one is competent */
    @Override
    public UUID apply(Consignment consignment) {
        UUID destination = configured.get(consignment.destination());
        return destination == null ? route(consignment) : destination;
    }

    private UUID route(Consignment consignment) {
        if (ars.isBlank()) {
            throw new FitConnectFault(
                    "No Zustellpunkt is configured for (%s). Maybe amtsfluss.fitconnect.destinations.%s is missing."
                            .formatted(consignment.destination(), consignment.destination()));
        }
        List<RouterClient.Route> routes = router.findDestinations(consignment.leikaKey(), ars);
        if (routes.size() != 1) {
            throw new FitConnectFault("For the service (%s) in (%s) %d destinations are competent, not one."
                    .formatted(consignment.leikaKey(), ars, routes.size()));
        }
        return routes.getFirst().destinationId();
    }
}
