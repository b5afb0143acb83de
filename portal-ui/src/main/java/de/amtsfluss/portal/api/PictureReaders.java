package de.amtsfluss.portal.api;

import de.amtsfluss.processes.situation.emergency.ControlRooms;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Other systems that read pictures: a control room with its own token those of its own emergencies, a crew's device with
 * the secret part of its link the one of its emergency. Asked at every request, and written down before anything leaves.
 */
@Component
final class PictureReaders {

    private static final String BEARER = "Bearer ";

    private final ControlRooms rooms;
    private final CrewLinks links;
    private final Emergencies emergencies;
    private final Pictures pictures;

    PictureReaders(ControlRooms rooms, CrewLinks links, Emergencies emergencies, Pictures pictures) {
        this.rooms = rooms;
        this.links = links;
        this.emergencies = emergencies;
        this.pictures = pictures;
    }

    private record Right(String organisation, String reader) {}

    /** @throws ResponseStatusException 401 without a token, 404 if this emergency is not for it or does not exist */
    Picture newest(String authorization, UUID emergency) {
        Right right = right(authorization, emergency);
        Picture picture = pictures.findNewest(emergency, right.organisation()).orElseThrow(PictureReaders::notFound);
        pictures.recordReadings(picture, List.of(right.reader()));
        return picture;
    }

    /** Like {@link #newest}, for what is not part of a picture. */
    Emergency emergency(String authorization, UUID id) {
        right(authorization, id);
        return emergencies.emergency(id);
    }

    private Right right(String authorization, UUID emergency) {
        if (!authorization.startsWith(BEARER)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        String token = authorization.substring(BEARER.length());
        return crew(token, emergency).or(() -> room(token, emergency)).orElseThrow(PictureReaders::notFound);
    }

    private Optional<Right> crew(String token, UUID emergency) {
        return links.find(token)
                .filter(crew -> crew.emergency().equals(emergency))
                .map(crew -> new Right(crew.organisation(), crew.unit()));
    }

    private Optional<Right> room(String token, UUID emergency) {
        return rooms.findByToken(token)
                .filter(room -> emergencies
                        .findEmergency(emergency)
                        .filter(found -> found.controlRoom().equals(room.controlRoom()))
                        .isPresent())
                .map(room -> new Right(Emergency.CONTROL_ROOM, room.controlRoom()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
