package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.picture.BaseMap;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /lage/{link}/map}: what lies below the picture. Reading it is reading the picture, and written down as such. */
@RestController
final class CrewMap {

    private final CrewLinks links;
    private final Pictures pictures;
    private final BaseMap map;

    CrewMap(CrewLinks links, Pictures pictures, BaseMap map) {
        this.links = links;
        this.pictures = pictures;
        this.map = map;
    }

    @GetMapping("/lage/{token:[A-Za-z0-9_-]{32}}/map")
    ResponseEntity<BaseMap.Drawing> map(@PathVariable String token) {
        Crew crew = links.find(token).orElseThrow(CrewMap::nothing);
        Picture above =
                pictures.findNewest(crew.emergency(), crew.organisation()).orElseThrow(CrewMap::nothing);
        pictures.recordReadings(above, List.of(crew.unit()));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(map.draw(crew.emergency(), crew.organisation()));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
