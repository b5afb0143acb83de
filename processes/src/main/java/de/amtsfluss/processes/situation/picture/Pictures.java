package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.EmergencyChanged;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of emergencies, one series of versions for each organisation that was sent. */
@Component
public class Pictures {

    /** A picture without what it says. */
    public record Version(int number, Instant computedAt, String hash, double completeness) {}

    private final Emergencies emergencies;
    private final Composition composition;
    private final Ingredients ingredients = new Ingredients();
    private final PictureTable table;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Pictures(
            Emergencies emergencies,
            Composition composition,
            PictureTable table,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.emergencies = emergencies;
        this.composition = composition;
        this.table = table;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A new version for each organisation to whom something changed. Joins the caller's transaction. */
    @Transactional
    public void update(UUID emergency) {
        ingredients.forget(emergency);
        update(emergency, Set.of());
    }

    /** The same where only facts of these kinds are known to have changed within the last moments. */
    @Transactional
    void update(UUID emergency, Set<String> kinds) {
        table.lock(emergency);
        Emergency now = emergencies.emergency(emergency);
        now.organisations().forEach(organisation -> update(new Audience(now, organisation), kinds));
    }

    /** What time alone changes: silent sources, what is no longer valid and, where there are any, ended releases. */
    @Transactional
    void lookAgain(UUID emergency) {
        if (table.hasReleases(emergency)) {
            update(emergency);
        } else {
            update(emergency, Set.of());
        }
    }

    /** The first picture is there as soon as the alarm is acknowledged. */
    @EventListener
    void on(EmergencyChanged changed) {
        update(changed.emergency());
    }

    public Optional<Picture> findNewest(UUID emergency, String organisation) {
        return table.findNewest(emergency, organisation);
    }

    public Optional<Picture> findVersion(UUID emergency, String organisation, int version) {
        return table.find(emergency, organisation, version);
    }

    public Optional<Version> findNewestVersion(UUID emergency, String organisation) {
        return table.versions(emergency, organisation, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<Version> listVersions(UUID emergency, String organisation) {
        return table.versions(emergency, organisation, Integer.MAX_VALUE);
    }

    /** What a picture says, for whoever prints or draws it. */
    public Content read(Picture picture) {
        return json.readValue(picture.content(), Content.class);
    }

    /** Oldest first, at most the last twenty: each is complete, so whoever was away longer needs no more. */
    public List<Picture> listAfter(UUID emergency, String organisation, int version) {
        return table.listAfter(emergency, organisation, version);
    }

    /** Writes down who is shown this version, once for each time; to be called before it is shown. */
    @Transactional
    public void recordReadings(Picture picture, List<String> readers) {
        if (!readers.isEmpty()) {
            table.recordReadings(picture, readers, clock.instant());
        }
    }

    private void update(Audience audience, Set<String> changed) {
        Instant now = clock.instant();
        UUID id = audience.emergency().id();
        PictureTable.Newest before = table.newest(id, audience.organisation());
        Map<Wanted, List<Item>> kept = ingredients.find(audience, before.hash(), changed, now);
        Composition.Composed composed = composition.compose(audience, kept, now);
        if (ingredients.isSame(audience, before.hash(), composed.content())) {
            ingredients.keep(audience, before.hash(), composed, kept.isEmpty(), now);
            return;
        }
        String content = json.writeValueAsString(composed.content());
        String hash = sha256(content);
        ingredients.keep(audience, hash, composed, kept.isEmpty(), now);
        if (!before.hash().equals(hash)) {
            int version = before.version() + 1;
            double completeness = composed.content().completeness();
            table.insert(new Picture(id, audience.organisation(), version, now, content, hash, completeness));
            events.publishEvent(new PictureChanged(id, audience.organisation(), version));
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
