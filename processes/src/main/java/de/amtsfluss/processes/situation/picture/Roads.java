package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.picture.BaseMap.Road;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.Path;
import de.amtsfluss.processes.traffic.LiveStreet.PathKind;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roads the traffic part knows. */
@Component
final class Roads {

    private final ObjectProvider<LiveStreet> streets;
    private final TrafficAreas areas;

    Roads(ObjectProvider<LiveStreet> streets, TrafficAreas areas) {
        this.streets = streets;
        this.areas = areas;
    }

    List<Road> near(Position scene, int metres) {
        return areas.listAreas().stream()
                .flatMap(area -> streets.stream().flatMap(street -> street.drawing(area.key()).stream()))
                .flatMap(drawing -> near(drawing, scene, metres))
                .toList();
    }

    private static Stream<Road> near(Drawing drawing, Position scene, int metres) {
        return drawing.paths().stream()
                .filter(path -> path.kind() != PathKind.CROSSING)
                .filter(path -> path.places().stream().anyMatch(place -> isNear(place, scene, metres)))
                .map(path -> new Road(path.widthMetres(), drawing.fictitious(), line(path)));
    }

    private static boolean isNear(LiveStreet.Place place, Position scene, int metres) {
        return Math.abs(scene.eastOf(place.longitude())) <= metres
                && Math.abs(scene.northOf(place.latitude())) <= metres;
    }

    private static List<List<Double>> line(Path path) {
        return path.places().stream()
                .map(place -> GeoJson.at(place.longitude(), place.latitude()))
                .toList();
    }
}
