package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.output.PicturePdf;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /lage/{link}}: the page itself, its newest picture and its events. A link that is not in force is answered with
 * 404, whether it ever was or not.
 */
@RestController
final class CrewPage {

    private static final String LINK = "/lage/{token:[A-Za-z0-9_-]{32}}";

    private final Resource page = new ClassPathResource("META-INF/resources/lage/index.html");
    private final CrewLinks links;
    private final Pictures pictures;
    private final CrewLines lines;
    private final Messages messages;
    private final PicturePdf pdf;

    CrewPage(CrewLinks links, Pictures pictures, CrewLines lines, Messages messages, PicturePdf pdf) {
        this.links = links;
        this.pictures = pictures;
        this.lines = lines;
        this.messages = messages;
        this.pdf = pdf;
    }

    /** The same for every link: it holds nothing but the frame. The picture may come while its scripts do. */
    @GetMapping(path = LINK, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page(@PathVariable String token) {
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "</lage/%s/picture>; rel=preload; as=fetch; crossorigin".formatted(token))
                .body(page);
    }

    @GetMapping(path = LINK + "/picture")
    ResponseEntity<String> picture(@PathVariable String token) {
        Crew crew = crew(token);
        Picture picture = newest(crew);
        pictures.recordReadings(picture, List.of(crew.unit()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(messages.picture(picture, messages.sightings()));
    }

    /** The same picture for the printer and for the bag. */
    @GetMapping(path = LINK + "/lagebild.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable String token) {
        Crew crew = crew(token);
        Picture picture = newest(crew);
        pictures.recordReadings(picture, List.of(crew.unit()));
        String name = "Lagebild-%d.pdf".formatted(picture.version());
        return ResponseEntity.ok()
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(pdf.print(picture));
    }

    /** Whether the link is in force; nothing is read, so nothing is written down. */
    @RequestMapping(path = LINK + "/picture", method = RequestMethod.HEAD)
    ResponseEntity<Void> inForce(@PathVariable String token) {
        crew(token);
        return ResponseEntity.ok().build();
    }

    @GetMapping(path = LINK + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastEvent) {
        Crew crew = crew(token);
        int last = Math.max(after, lastEvent.matches("\\d{1,9}") ? Integer.parseInt(lastEvent) : 0);
        int newest = newest(crew).version();
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .body(lines.open(token, crew, last > newest ? 0 : last));
    }

    private Crew crew(String token) {
        return links.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Picture newest(Crew crew) {
        return pictures.findNewest(crew.emergency(), crew.organisation())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
