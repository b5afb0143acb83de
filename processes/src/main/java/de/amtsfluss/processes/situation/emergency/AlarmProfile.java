package de.amtsfluss.processes.situation.emergency;

import java.util.List;
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
}
