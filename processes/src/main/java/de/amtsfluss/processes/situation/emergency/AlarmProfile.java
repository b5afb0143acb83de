package de.amtsfluss.processes.situation.emergency;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one control room writes its alarm letters: lines of a label, a colon and a value.
 *
 * @param controlRoom its key
 * @param labels by part of the alarm ({@code dispatchNumber}, {@code keyword}, {@code message}, {@code address},
 *     {@code coordinates}, {@code units}) the labels it is written behind, whatever their case
 * @param organisations by the beginning of a call sign, such as {@code Florian}, whom the unit belongs to
 */
public record AlarmProfile(String controlRoom, Map<String, List<String>> labels, Map<String, String> organisations) {

    public AlarmProfile {
        labels = Map.copyOf(labels);
        organisations = Map.copyOf(organisations);
    }

    /** @throws BadAlarm if nobody says whom a unit of this name belongs to */
    public Unit unit(String callSign) {
        String name = callSign.toLowerCase(Locale.ROOT);
        return organisations.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(entry -> new Unit(callSign, entry.getValue()))
                .orElseThrow(() -> new BadAlarm(
                        "units",
                        "Nobody says whom the unit (%s) belongs to. Maybe the profile lacks it.".formatted(callSign)));
    }
}
