package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What lies below a picture on the map: roads, and every hydrant and closure around the scene that the organisation may
 * see, also those the ranking left out. Drawn from what the house knows; no map service is asked.
 */
@Component
public class BaseMap {

    private static final int METRES = 2_000;
    private static final List<Wanted> KINDS =
            List.of(new Wanted("hydrant", METRES, 0, 0, "", "", 0), new Wanted("closure", METRES, 0, 0, "", "", 0));

    private final Emergencies emergencies;
    private final FactWindow facts;
    private final Roads roads;
    private final Clock clock;

    BaseMap(Emergencies emergencies, FactWindow facts, Roads roads, Clock clock) {
        this.emergencies = emergencies;
        this.facts = facts;
        this.roads = roads;
        this.clock = clock;
    }

    /** Nothing is drawn where the scene has no place. */
    public record Drawing(List<Road> roads, List<Mark> marks) {}

    /**
     * @param fictitious it is made up; the map must say so
     * @param line longitude and latitude of each point
     */
    public record Road(double widthMetres, boolean fictitious, List<List<Double>> line) {}

    /**
     * @param id of the fact
     * @param geometry GeoJSON, absent for a point
     */
    public record Mark(long id, String kind, boolean usable, double longitude, double latitude, Object geometry) {}

    public Drawing draw(UUID emergency, String organisation) {
        Emergency about = emergencies.emergency(emergency);
        Map<Wanted, List<Nearby>> found = facts.find(new Audience(about, organisation), KINDS, clock.instant());
        List<Mark> marks = KINDS.stream()
                .flatMap(kind -> found.getOrDefault(kind, List.of()).stream())
                .flatMap(fact -> fact.position().map(at -> mark(fact, at)).stream())
                .toList();
        return new Drawing(about.position().map(at -> roads.near(at, METRES)).orElse(List.of()), marks);
    }

    /** Roads alone, which are nobody's secret and hardly change. */
    public List<Road> roads(Position scene) {
        return roads.near(scene, METRES);
    }

    private static Mark mark(Nearby fact, Position at) {
        Object geometry = fact.shape()
                .filter(shape -> shape.getDimension() > 0)
                .map(shape -> (Object) GeoJson.of(shape))
                .orElse(null);
        boolean usable = !Boolean.FALSE.equals(fact.attribute("usable"));
        return new Mark(fact.id(), fact.kind(), usable, at.longitude(), at.latitude(), geometry);
    }
}
