package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The placed facts of a picture as Cursor on Target events, one after the other in an {@code events} element. */
@Component
public class PictureCot {

    private static final String UNKNOWN = "9999999.0";
    private static final Duration WITHOUT_END = Duration.ofHours(1);

    /** Types of CoT: neutral and friendly ground tracks, and markers for what has no track. */
    private static final Map<String, String> TYPES = Map.of(
            "unit-position", "a-f-G-U-C",
            "hydrant", "b-m-p-w",
            "hospital", "a-n-G-I-X-H",
            "plan", "a-n-G-I",
            "warning", "b-r-f-h-c",
            "own-warning", "b-r-f-h-c");

    private static final String BY_HAND = "h-g-i-g-o";

    private final Pictures pictures;

    private record Times(Instant start, Instant stale, Instant now) {}

    PictureCot(Pictures pictures) {
        this.pictures = pictures;
    }

    public String write(Picture picture, Instant now) {
        Content content = pictures.read(picture);
        return XmlText.write("", "events", xml -> {
            if (content.scene().longitude() != null) {
                scene(xml, picture, content.scene(), now);
            }
            content.items().stream()
                    .filter(item -> item.longitude() != null && !item.kind().equals("decision"))
                    .forEach(item -> event(xml, item, content.scene().exercise(), picture, now));
        });
    }

    private static void scene(XmlText xml, Picture picture, Content.Scene scene, Instant now) {
        open(
                xml,
                picture.emergency().toString(),
                "b-m-p-c",
                BY_HAND,
                scene.exercise(),
                new Times(picture.computedAt(), now.plus(WITHOUT_END), now));
        point(xml, scene.latitude(), scene.longitude());
        detail(xml, scene.keyword(), scene.address(), picture);
        xml.close();
    }

    private static void event(XmlText xml, Item item, boolean exercise, Picture picture, Instant now) {
        Instant start = Optional.ofNullable(item.observedAt())
                .or(() -> Optional.ofNullable(item.issuedAt()))
                .orElse(picture.computedAt());
        Instant stale = Optional.ofNullable(item.validUntil()).orElse(now.plus(WITHOUT_END));
        var times = new Times(start, stale, now);
        open(xml, "amtsfluss-" + item.id(), TYPES.getOrDefault(item.kind(), "b-m-p-s-m"), how(item), exercise, times);
        point(xml, item.latitude(), item.longitude());
        String remarks = Words.of("cot.remarks", Words.of("source." + item.source()), Words.moment(start));
        detail(xml, item.title(), remarks, picture);
        xml.close();
    }

    /** A vehicle's own position is measured; the rest people have said. */
    private static String how(Item item) {
        return item.kind().equals("unit-position") ? "m-g" : BY_HAND;
    }

    private static void open(XmlText xml, String uid, String type, String how, boolean exercise, Times times) {
        xml.open(
                "event",
                "version",
                "2.0",
                "uid",
                uid,
                "type",
                type,
                "time",
                moment(times.now()),
                "start",
                moment(times.start()),
                "stale",
                moment(times.stale()),
                "how",
                how,
                "opex",
                exercise ? "e" : "o");
    }

    /** Some clients read no more than milliseconds. */
    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void point(XmlText xml, double latitude, double longitude) {
        xml.element(
                "point",
                "",
                "lat",
                String.valueOf(latitude),
                "lon",
                String.valueOf(longitude),
                "hae",
                UNKNOWN,
                "ce",
                UNKNOWN,
                "le",
                UNKNOWN);
    }

    private static void detail(XmlText xml, String callSign, String remarks, Picture picture) {
        xml.open("detail");
        xml.element("contact", "", "callsign", callSign);
        xml.element("remarks", Words.of("cot.version", remarks, String.valueOf(picture.version())));
        xml.close();
    }
}
