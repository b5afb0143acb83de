package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.picture.BaseMap;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /lage/{link}/map}: what lies below the picture. Reading it is reading the picture, and written down as such.
 * It is drawn once for all pages of an organisation that ask within two seconds for the same version.
 */
@RestController
final class CrewMap {

    private static final long FRESH_NANOS = 2_000_000_000L;
    private static final int DRAWINGS_AT_MOST = 200;

    private final CrewLinks links;
    private final Pictures pictures;
    private final BaseMap map;
    private final Messages messages;
    private final Map<Below, Drawn> drawings = new ConcurrentHashMap<>();

    private record Below(UUID emergency, String organisation, int version) {}

    private record Drawn(long at, String body) {}

    CrewMap(CrewLinks links, Pictures pictures, BaseMap map, Messages messages) {
        this.links = links;
        this.pictures = pictures;
        this.map = map;
        this.messages = messages;
    }

    @GetMapping("/lage/{token:[A-Za-z0-9_-]{32}}/map")
    ResponseEntity<String> map(@PathVariable String token) {
        Crew crew = links.find(token).orElseThrow(CrewMap::nothing);
        Picture above =
                pictures.findNewest(crew.emergency(), crew.organisation()).orElseThrow(CrewMap::nothing);
        pictures.recordReadings(above, List.of(crew.unit()));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(draw(new Below(crew.emergency(), crew.organisation(), above.version())));
    }

    private String draw(Below what) {
        if (drawings.size() > DRAWINGS_AT_MOST) {
            drawings.clear();
        }
        return drawings.compute(
                        what,
                        (key, before) -> before != null && System.nanoTime() - before.at() < FRESH_NANOS
                                ? before
                                : new Drawn(
                                        System.nanoTime(),
                                        messages.base(map.draw(what.emergency(), what.organisation()))))
                .body();
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
