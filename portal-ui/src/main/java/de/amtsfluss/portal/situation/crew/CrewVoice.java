package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.CrewLinks.Crew;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.own.Author;
import de.amtsfluss.processes.situation.own.OwnFacts;
import de.amtsfluss.processes.situation.own.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /lage/{link}/statements} and {@code decisions}: what a crew says. A statement sent again is the same one. */
@RestController
final class CrewVoice {

    private static final String LINK = "/lage/{token:[A-Za-z0-9_-]{32}}";

    /** @param id made on the device, see {@link Statement} */
    record Said(
            String id,
            String kind,
            String text,
            String danger,
            Certainty certainty,
            boolean allClear,
            Double latitude,
            Double longitude,
            Instant observedAt) {}

    record Decided(long holds, List<Long> among, String text) {}

    private final CrewLinks links;
    private final Emergencies emergencies;
    private final OwnFacts facts;

    CrewVoice(CrewLinks links, Emergencies emergencies, OwnFacts facts) {
        this.links = links;
        this.emergencies = emergencies;
        this.facts = facts;
    }

    @PostMapping(LINK + "/statements")
    ResponseEntity<Void> state(@PathVariable String token, @RequestBody Said said) {
        Crew crew = crew(token);
        boolean fresh = facts.state(emergencies.emergency(crew.emergency()), author(crew), statement(said));
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).build();
    }

    @PostMapping(LINK + "/decisions")
    ResponseEntity<Void> decide(@PathVariable String token, @RequestBody Decided decided) {
        Crew crew = crew(token);
        facts.decide(
                emergencies.emergency(crew.emergency()),
                author(crew),
                decided.holds(),
                decided.among(),
                Optional.ofNullable(decided.text()).orElse(""));
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    @ExceptionHandler
    ProblemDetail refused(BadAlarm bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, bad.getMessage());
        problem.setProperty("field", bad.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail over(NotAllowed refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
    }

    private static Statement statement(Said said) {
        boolean placed = said.latitude() != null && said.longitude() != null;
        return new Statement(
                Optional.ofNullable(said.id()).orElse(""),
                Optional.ofNullable(said.kind()).orElse(""),
                Optional.ofNullable(said.text()).orElse(""),
                Optional.ofNullable(said.danger()).orElse(""),
                Optional.ofNullable(said.certainty()).orElse(Certainty.CONFIRMED),
                said.allClear(),
                placed ? Optional.of(new Position(said.longitude(), said.latitude())) : Optional.empty(),
                Optional.ofNullable(said.observedAt()).orElseGet(Instant::now));
    }

    private Crew crew(String token) {
        return links.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Author author(Crew crew) {
        return new Author(crew.unit(), crew.organisation());
    }
}
