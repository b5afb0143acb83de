package de.amtsfluss.portal.api;

import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.AlarmLetter;
import de.amtsfluss.processes.situation.emergency.AlarmProfile;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.ControlRooms;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergencies.Taken;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Alarms from control rooms, with their token as {@code Authorization: Bearer}. The dispatch number makes a repeated
 * alarm the same emergency; an alarm with changes brings it up to date. When the answer is there, so is the first
 * picture; it names a link for each unit. 401 without a known token, 422 names the part of an alarm that is wrong.
 */
@RestController
final class EmergencyApi {

    /**
     * @param toldAt when the control room wrote it; else now
     * @param exercise training, which everything that leaves the house then says
     */
    record Body(
            String dispatchNumber,
            String keyword,
            String message,
            String address,
            Double latitude,
            Double longitude,
            List<Unit> units,
            Instant toldAt,
            Boolean exercise) {}

    record Answer(UUID id, boolean opened, boolean changed, List<Link> links) {}

    record Link(String unit, String organisation, String path) {}

    private final ControlRooms rooms;
    private final Emergencies emergencies;
    private final CrewLinks links;
    private final Clock clock;

    EmergencyApi(ControlRooms rooms, Emergencies emergencies, CrewLinks links, Clock clock) {
        this.rooms = rooms;
        this.emergencies = emergencies;
        this.links = links;
        this.clock = clock;
    }

    @PostMapping(path = "/api/einsaetze", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> alarm(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, @RequestBody Body body) {
        return take(read(room(authorization).controlRoom(), body));
    }

    @PostMapping(path = "/api/einsaetze", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Answer> letter(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, @RequestBody String text) {
        return take(new AlarmLetter(room(authorization)).read(text, clock.instant()));
    }

    @PostMapping("/api/einsaetze/{id}/ende")
    ResponseEntity<Void> end(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, @PathVariable UUID id) {
        String room = room(authorization).controlRoom();
        Emergency emergency = emergencies
                .findEmergency(id)
                .filter(found -> found.controlRoom().equals(room))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        emergencies.close(emergency.id(), room);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail refused(BadAlarm bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, bad.getMessage());
        problem.setProperty("field", bad.field());
        return problem;
    }

    private ResponseEntity<Answer> take(Alarm alarm) {
        Taken taken = emergencies.take(alarm, alarm.controlRoom());
        List<Link> issued = emergencies.emergency(taken.emergency()).units().stream()
                .map(unit ->
                        new Link(unit.name(), unit.organisation(), "/lage/" + links.issue(taken.emergency(), unit)))
                .toList();
        return ResponseEntity.status(taken.opened() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(taken.emergency(), taken.opened(), taken.changed(), issued));
    }

    private Alarm read(String room, Body body) {
        boolean placed = body.latitude() != null && body.longitude() != null;
        return new Alarm(
                room,
                body.dispatchNumber(),
                body.keyword(),
                Optional.ofNullable(body.message()).orElse(""),
                Optional.ofNullable(body.address()).orElse(""),
                placed ? Optional.of(new Position(body.longitude(), body.latitude())) : Optional.empty(),
                Optional.ofNullable(body.units()).orElse(List.of()),
                Optional.ofNullable(body.toldAt()).orElse(clock.instant()),
                Boolean.TRUE.equals(body.exercise()));
    }

    private AlarmProfile room(String authorization) {
        return Optional.of(authorization)
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> rooms.findByToken(header.substring("Bearer ".length())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }
}
