package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.situation.documents.FactDocuments;
import de.amtsfluss.processes.situation.documents.FactDocuments.Document;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /lage/{link}/plans/{fact}}: the PDF of a plan that stands in the crew's newest picture. Whatever does not, is
 * answered with 404. Who reads one is written down.
 */
@RestController
final class CrewPlans {

    private final CrewLinks links;
    private final Pictures pictures;
    private final FactDocuments documents;
    private final Journal journal;
    private final JsonMapper json;

    CrewPlans(CrewLinks links, Pictures pictures, FactDocuments documents, Journal journal, JsonMapper json) {
        this.links = links;
        this.pictures = pictures;
        this.documents = documents;
        this.journal = journal;
        this.json = json;
    }

    @GetMapping("/lage/{token:[A-Za-z0-9_-]{32}}/plans/{fact:[0-9]{1,18}}")
    ResponseEntity<byte[]> plan(@PathVariable String token, @PathVariable long fact) {
        Crew crew = links.find(token).orElseThrow(CrewPlans::nothing);
        Picture picture = pictures.findNewest(crew.emergency(), crew.organisation())
                .filter(newest -> shows(newest, fact))
                .orElseThrow(CrewPlans::nothing);
        Document document = documents.find(fact).orElseThrow(CrewPlans::nothing);
        journal.write(
                "emergency",
                picture.emergency().toString(),
                crew.unit(),
                "plan-read",
                Map.of("document", document.name(), "sha256", document.sha256()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + document.name() + "\"")
                .header("Cache-Control", "no-store")
                .body(document.body());
    }

    private boolean shows(Picture picture, long fact) {
        for (JsonNode item : json.readTree(picture.content()).get("items")) {
            if (item.get("id").asLong() == fact) {
                return true;
            }
        }
        return false;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
