package de.amtsfluss.processes.traffic.corridor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signals of an area as far as green corridors need them. Both verbs may come again for the same corridor. */
public interface CorridorSignals {

    /** The way through the area that leads nearest to the place, if the place is near the area at all. */
    Optional<Way> findWay(double longitude, double latitude);

    /** Shows the stages of the route as soon as the rules of safety allow, until {@link #release}. */
    void reserve(UUID corridor, String area, List<String> route);

    void release(UUID corridor, String area);

    /** @param route edges of the area's network in the order they are driven */
    record Way(String area, List<String> route) {}
}
