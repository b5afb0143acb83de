package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Reason;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What paper says; German, as all that leaves the control room on paper. */
final class Words {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("de.amtsfluss.processes.situation.output.words", Locale.GERMAN);
    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final int DEGREES_PER_DIRECTION = 45;

    private Words() {}

    static String of(String key, Object... values) {
        String text = TEXTS.containsKey(key) ? TEXTS.getString(key) : key.substring(key.indexOf('.') + 1);
        return values.length == 0 ? text : new MessageFormat(text, Locale.GERMAN).format(values);
    }

    static String why(Item item) {
        String words =
                item.why().stream().map(reason -> why(item.kind(), reason)).collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.GERMAN) + words.substring(1);
    }

    private static String why(String kind, Reason reason) {
        return switch (reason.code()) {
            case "near" -> of("near." + kind);
            case "old" -> of(kind.equals("plan") ? "why.overdue" : "why.old");
            default -> of("why." + reason.code(), reason.value());
        };
    }

    static String gap(Reason gap) {
        String why = of("gap." + gap.code());
        return gap.value().isEmpty() ? why : of("source." + gap.value()) + ": " + why;
    }

    static String where(Item item) {
        if (item.distanceMetres() == null) {
            return "";
        }
        long metres = item.distanceMetres();
        String far = metres < 1_000
                ? Math.round(metres / 5.0) * 5 + " m"
                : String.format(Locale.GERMAN, "%.1f km", metres / 1_000.0);
        return item.bearingDegrees() == null || metres == 0 ? far : far + " " + direction(item.bearingDegrees());
    }

    /** The number people look for beside the title, empty where there is none. */
    static String reading(Item item) {
        Map<String, Object> said = item.attributes();
        return switch (item.kind()) {
            case "person-counter" ->
                said.containsKey("capacity")
                        ? of("pdf.count", said.get("count"), said.get("capacity"))
                        : of("pdf.people", said.get("count"));
            case "building-sensor" ->
                Stream.of(said.get("room"), said.get("reading"), said.get("unit"))
                        .filter(Objects::nonNull)
                        .map(part -> of("pdf.part", part))
                        .collect(Collectors.joining(" "));
            case "hospital" -> of("pdf.beds", said.get("free"));
            default -> "";
        };
    }

    private static String direction(long degrees) {
        String[] names = of("directions").split(" ");
        return names[(int) Math.round((double) degrees / DEGREES_PER_DIRECTION) % names.length];
    }

    /** With the day where it is another one. */
    static String time(Instant at, Instant now) {
        boolean today = LocalDate.ofInstant(at, LOCAL).equals(LocalDate.ofInstant(now, LOCAL));
        return (today ? TIME : DAY_AND_TIME).withZone(LOCAL).format(at);
    }

    static String moment(Instant at) {
        return DAY_AND_TIME.withZone(LOCAL).format(at);
    }
}
