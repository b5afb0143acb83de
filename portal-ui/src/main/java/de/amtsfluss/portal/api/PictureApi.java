package de.amtsfluss.portal.api;

import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.output.CapMessages;
import de.amtsfluss.processes.situation.output.PictureCot;
import de.amtsfluss.processes.situation.output.PictureGeoJson;
import de.amtsfluss.processes.situation.output.PictureGeoJson.Filter;
import de.amtsfluss.processes.situation.own.OwnWarnings;
import de.amtsfluss.processes.situation.own.OwnWarnings.Sent;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/lage/{id}}: the newest picture for other systems, as {@link PictureReaders} admits them. {@code items} is
 * GeoJSON and takes {@code bbox=west,south,east,north}, {@code kind=hydrant,warning} and {@code since} (ISO 8601);
 * {@code cot} is Cursor on Target; {@code cap} lists the control room's own warnings, each message a CAP 1.2 document
 * under {@code cap/{identifier}}. A filter that is none is answered with 400.
 */
@RestController
@RequestMapping("/api/lage/{id}")
final class PictureApi {

    private final PictureReaders readers;
    private final PictureGeoJson geoJson;
    private final PictureCot cot;
    private final CapMessages cap;
    private final OwnWarnings warnings;
    private final Clock clock;

    PictureApi(
            PictureReaders readers,
            PictureGeoJson geoJson,
            PictureCot cot,
            CapMessages cap,
            OwnWarnings warnings,
            Clock clock) {
        this.readers = readers;
        this.geoJson = geoJson;
        this.cot = cot;
        this.cap = cap;
        this.warnings = warnings;
        this.clock = clock;
    }

    record Message(String identifier, String type, Instant sent, Instant expires, String headline, String path) {}

    @GetMapping(path = "/items", produces = "application/geo+json")
    Map<String, Object> items(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable UUID id,
            @RequestParam Optional<String> bbox,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam Optional<String> since) {
        var filter = new Filter(bbox.map(PictureApi::box), kind, since.map(Instant::parse));
        return geoJson.write(readers.newest(authorization, id), filter, clock.instant());
    }

    @GetMapping(path = "/cot", produces = MediaType.APPLICATION_XML_VALUE)
    String cot(@RequestHeader(name = "Authorization", defaultValue = "") String authorization, @PathVariable UUID id) {
        return cot.write(readers.newest(authorization, id), clock.instant());
    }

    @GetMapping("/cap")
    List<Message> warnings(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, @PathVariable UUID id) {
        Emergency emergency = readers.emergency(authorization, id);
        return warnings.list(emergency.id()).stream()
                .map(sent -> new Message(
                        sent.identifier(),
                        sent.type(),
                        sent.sent(),
                        sent.expires(),
                        sent.headline(),
                        "/api/lage/%s/cap/%s".formatted(id, sent.identifier())))
                .toList();
    }

    @GetMapping("/cap/{identifier}")
    ResponseEntity<String> warning(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable UUID id,
            @PathVariable String identifier) {
        Emergency emergency = readers.emergency(authorization, id);
        List<Sent> all = warnings.list(emergency.id());
        Sent message = all.stream()
                .filter(sent -> sent.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/cap+xml;charset=UTF-8"))
                .body(cap.write(emergency, message, all));
    }

    @ExceptionHandler({IllegalArgumentException.class, DateTimeParseException.class})
    ProblemDetail badFilter(Exception bad) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "bbox is west,south,east,north in degrees; since is a time such as 2026-11-24T08:00:00Z.");
    }

    private static Envelope box(String text) {
        String[] parts = text.split(",");
        if (parts.length != 4) {
            throw new IllegalArgumentException(text);
        }
        return new Envelope(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[3]));
    }
}
