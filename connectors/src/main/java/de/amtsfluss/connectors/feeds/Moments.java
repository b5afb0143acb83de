package de.amtsfluss.connectors.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as sources write them; what is no time is not there. */
final class Moments {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter SHORT_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx");
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private Moments() {}

    /** With an offset, also one without a colon; a time without an offset is not guessed at. */
    static Optional<Instant> withOffset(String text) {
        return parse(text, t -> OffsetDateTime.parse(t).toInstant())
                .or(() -> parse(text, t -> OffsetDateTime.parse(t, SHORT_OFFSET).toInstant()));
    }

    /** Wall-clock time in Germany. In the hour that comes twice the first one is meant: it may hold from there on. */
    static Optional<Instant> localStart(String text) {
        return local(text)
                .map(time -> time.atZone(BERLIN).withEarlierOffsetAtOverlap().toInstant());
    }

    /** Wall-clock time in Germany. In the hour that comes twice the second one is meant: it may hold until then. */
    static Optional<Instant> localEnd(String text) {
        return local(text)
                .map(time -> time.atZone(BERLIN).withLaterOffsetAtOverlap().toInstant());
    }

    /** Stations that keep winter time all year. */
    static Optional<Instant> winterTime(String text) {
        return local(text).map(time -> time.toInstant(ZoneOffset.ofHours(1)));
    }

    private static Optional<LocalDateTime> local(String text) {
        return parse(text, Moments::iso).or(() -> parse(text, t -> LocalDateTime.parse(t, GERMAN)));
    }

    /** Some write midnight as the end of its day. */
    private static LocalDateTime iso(String text) {
        String time = text.replace(' ', 'T');
        return time.endsWith("T24:00:00")
                ? LocalDateTime.parse(time.replace("T24:", "T00:")).plusDays(1)
                : LocalDateTime.parse(time);
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static <T> Optional<T> parse(String text, Parser<T> parser) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(parser.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
