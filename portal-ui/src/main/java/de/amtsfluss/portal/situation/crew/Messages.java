package de.amtsfluss.portal.situation.crew;

import de.amtsfluss.processes.situation.picture.BaseMap;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.SourceClock;
import de.amtsfluss.processes.situation.picture.SourceClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes to the page, as JSON. The picture's content stays a text in it, so that its hash can be checked there. */
@Component
public final class Messages {

    /** @param sources the clocks of all sources, by which the page computes ages */
    record Envelope(
            int version, String hash, Instant computedAt, String content, Instant serverTime, List<Sighting> sources) {}

    /** @param hash of the version this page was sent last, empty before the first */
    record Heartbeat(int version, String hash, Instant serverTime, List<Sighting> sources) {}

    /** A source's clock without what does not concern crews. */
    record Sighting(
            String key, Instant checkedAt, int freshSeconds, int staleSeconds, int deadSeconds, String attribution) {}

    private final SourceClocks clocks;
    private final JsonMapper json;
    private final Clock clock;

    Messages(SourceClocks clocks, JsonMapper json, Clock clock) {
        this.clocks = clocks;
        this.json = json;
        this.clock = clock;
    }

    List<Sighting> sightings() {
        return clocks.list().stream().map(Messages::sighting).toList();
    }

    /** A picture with its clocks. */
    public String picture(Picture picture) {
        return picture(picture, sightings());
    }

    /** What lies below a picture. */
    public String base(BaseMap.Drawing drawing) {
        return json.writeValueAsString(drawing);
    }

    /** The clocks alone. */
    public String clocks() {
        return heartbeat(0, "", sightings());
    }

    String picture(Picture picture, List<Sighting> sources) {
        return json.writeValueAsString(new Envelope(
                picture.version(), picture.hash(), picture.computedAt(), picture.content(), clock.instant(), sources));
    }

    String heartbeat(int version, String hash, List<Sighting> sources) {
        return json.writeValueAsString(new Heartbeat(version, hash, clock.instant(), sources));
    }

    private static Sighting sighting(SourceClock of) {
        return new Sighting(
                of.key(), of.checkedAt(), of.freshSeconds(), of.staleSeconds(), of.deadSeconds(), of.attribution());
    }
}
