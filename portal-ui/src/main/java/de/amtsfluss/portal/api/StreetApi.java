package de.amtsfluss.portal.api;

import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.LiveStreet.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/strasse/{area}/karte} and {@code .../szene}: the streets of an area and what moves there, for
 * everybody. It is what anybody at the kerb sees: no plan, no detector, nothing that stays the same from one vehicle's
 * visit to the next. Numbers are positional to keep a page that asks each second small. However many look, the street
 * is asked twice a second at most. 404 where the area is not known here.
 */
@RestController
final class StreetApi {

    private static final long FRESH_NANOS = Duration.ofMillis(450).toNanos();
    private static final int AREAS_AT_MOST = 200;

    private final ObjectProvider<LiveStreet> streets;
    private final JsonMapper json;
    private final Map<String, Answer> scenes = new ConcurrentHashMap<>();

    private record Answer(long at, Optional<byte[]> body) {}

    StreetApi(ObjectProvider<LiveStreet> streets, JsonMapper json) {
        this.streets = streets;
        this.json = json;
    }

    @GetMapping("/api/strasse/{area}/karte")
    ResponseEntity<byte[]> drawing(@PathVariable String area) {
        return answer(
                streets.stream()
                        .flatMap(street -> street.drawing(area).stream())
                        .findFirst()
                        .map(this::drawing),
                CacheControl.maxAge(Duration.ofMinutes(5)));
    }

    @GetMapping("/api/strasse/{area}/szene")
    ResponseEntity<byte[]> scene(@PathVariable String area) {
        if (scenes.size() > AREAS_AT_MOST) {
            scenes.clear();
        }
        Answer answer = scenes.compute(
                area,
                (key, before) -> fresh(before)
                        ? before
                        : now(() -> streets.stream()
                                .flatMap(street -> street.scene(area).stream())
                                .findFirst()
                                .map(this::scene)));
        return answer(answer.body(), CacheControl.noStore());
    }

    private static boolean fresh(Answer answer) {
        return answer != null && System.nanoTime() - answer.at() < FRESH_NANOS;
    }

    private static Answer now(Supplier<Optional<byte[]>> ask) {
        return new Answer(System.nanoTime(), ask.get());
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> body, CacheControl caching) {
        return body.map(bytes -> ResponseEntity.ok()
                        .cacheControl(caching)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private byte[] drawing(LiveStreet.Drawing drawing) {
        return json.writeValueAsBytes(Map.of(
                "fictitious",
                drawing.fictitious(),
                "paths",
                drawing.paths().stream()
                        .map(path -> List.of(
                                path.kind(),
                                path.widthMetres(),
                                path.places().stream().map(StreetApi::pair).toList()))
                        .toList(),
                "junctions",
                drawing.junctions().stream()
                        .map(one -> List.of(one.key(), one.name(), pair(one.place())))
                        .toList(),
                "stopLines",
                drawing.stopLines().stream()
                        .map(line -> List.of(
                                line.junction() + " " + line.group(),
                                line.kind(),
                                pair(line.left()),
                                pair(line.right())))
                        .toList()));
    }

    private byte[] scene(LiveStreet.Scene scene) {
        return json.writeValueAsBytes(Map.of(
                "moment",
                scene.moment().toEpochMilli(),
                "pace",
                scene.pace(),
                "vehicles",
                scene.vehicles().stream()
                        .map(vehicle -> List.of(
                                vehicle.id(),
                                vehicle.kind(),
                                round(vehicle.place().longitude(), 1e6),
                                round(vehicle.place().latitude(), 1e6),
                                round(vehicle.headingDegrees(), 1),
                                round(vehicle.lengthMetres(), 10)))
                        .toList(),
                "lights",
                scene.lights().stream()
                        .map(light -> List.of(light.junction() + " " + light.group(), light.colour()))
                        .toList(),
                "waiting",
                scene.waiting().stream()
                        .map(waiting -> List.of(waiting.junction() + " " + waiting.group(), waiting.people()))
                        .toList(),
                "reserved",
                scene.reserved()));
    }

    private static List<Double> pair(Place place) {
        return List.of(round(place.longitude(), 1e6), round(place.latitude(), 1e6));
    }

    private static double round(double value, double scale) {
        return Math.round(value * scale) / scale;
    }
}
