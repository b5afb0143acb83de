package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts into each line what its page does not have yet. Before anything leaves, the database is asked whether the link is
 * still in force, and the reading is written down.
 */
@Component
final class CrewDelivery {

    private record Audience(UUID emergency, String organisation) {}

    private final CrewLinks links;
    private final Pictures pictures;
    private final Messages messages;

    CrewDelivery(CrewLinks links, Pictures pictures, Messages messages) {
        this.links = links;
        this.pictures = pictures;
        this.messages = messages;
    }

    /** Every version a page has not seen, in order; to a page that was away long, the last ones. */
    void deliver(Collection<CrewLine> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(line ->
                        new Audience(line.crew().emergency(), line.crew().organisation())))
                .forEach(this::deliver);
    }

    void heartbeat(Collection<CrewLine> lines) {
        var sources = messages.sightings();
        lines.forEach(line -> line.heartbeat(messages.heartbeat(line.version(), line.hash(), sources)));
    }

    /** Ends the lines whose link is no longer in force and returns the others. */
    List<CrewLine> refuse(Collection<CrewLine> lines) {
        Set<String> inForce =
                links.listInForce(lines.stream().map(CrewLine::token).toList());
        Map<Boolean, List<CrewLine>> sorted =
                lines.stream().collect(Collectors.partitioningBy(line -> inForce.contains(line.token())));
        sorted.get(false).forEach(CrewLine::revoke);
        return sorted.get(true);
    }

    private void deliver(Audience audience, List<CrewLine> lines) {
        int seenByAll = lines.stream().mapToInt(CrewLine::version).min().orElseThrow();
        for (Picture picture : pictures.listAfter(audience.emergency(), audience.organisation(), seenByAll)) {
            List<CrewLine> due = refuse(lines.stream()
                    .filter(line -> line.version() < picture.version())
                    .toList());
            pictures.recordReadings(
                    picture, due.stream().map(line -> line.crew().unit()).toList());
            String message = messages.picture(picture, messages.sightings());
            due.forEach(line -> line.picture(picture.version(), picture.hash(), message));
        }
    }
}
