package de.amtsfluss.processes.situation.emergency;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads alarm letters, as they come by mail or fax software, with the profile of the control room that writes them. */
public final class AlarmLetter {

    private static final int LONGEST = 20_000;
    private static final Pattern DEGREES =
            Pattern.compile("(-?\\d{1,3}[.,]\\d{2,10})\\s*°?[NnEeOo]?\\s*[;,/ ]\\s*(-?\\d{1,3}[.,]\\d{2,10})");

    private final AlarmProfile profile;

    public AlarmLetter(AlarmProfile profile) {
        this.profile = profile;
    }

    /**
     * @param receivedAt taken as the time of the alarm
     * @throws BadAlarm if the letter is too long or lacks a number or a keyword
     */
    public Alarm read(String text, Instant receivedAt) {
        if (text.length() > LONGEST) {
            throw new BadAlarm("text", "The alarm letter is longer than (%d) characters.".formatted(LONGEST));
        }
        List<String> lines = text.lines().map(String::strip).toList();
        return new Alarm(
                profile.controlRoom(),
                value(lines, "dispatchNumber").orElse(""),
                value(lines, "keyword").orElse(""),
                value(lines, "message").orElse(""),
                String.join(", ", values(lines, "address")),
                value(lines, "coordinates").flatMap(AlarmLetter::position),
                units(values(lines, "units")),
                receivedAt);
    }

    private Optional<String> value(List<String> lines, String part) {
        return values(lines, part).stream().findFirst();
    }

    /** In the order of the profile's labels, so that street comes before town. */
    private List<String> values(List<String> lines, String part) {
        return profile.labels().getOrDefault(part, List.of()).stream()
                .flatMap(label -> lines.stream()
                        .filter(line -> isBehind(label, line))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isBehind(String label, String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(label);
    }

    private List<Unit> units(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(profile::unit)
                .collect(Collectors.toList());
    }

    /** Latitude and longitude in either order, since in this country the latitude is the larger one, or metres in a grid. */
    static Optional<Position> position(String text) {
        Matcher degrees = DEGREES.matcher(text);
        if (!degrees.find()) {
            return GridCoordinates.find(text);
        }
        double one = Double.parseDouble(degrees.group(1).replace(',', '.'));
        double other = Double.parseDouble(degrees.group(2).replace(',', '.'));
        return one == 0 && other == 0
                ? Optional.empty()
                : Optional.of(new Position(Math.min(one, other), Math.max(one, other)));
    }
}
