package de.amtsfluss.processes.forms;

import java.util.Map;

/**
 * What a person has to mend before the data can be taken.
 *
 * @param path of the field in the data, such as {@code dogs[0].name}
 * @param code translated where it is shown, under {@code form.finding.}
 * @param params for the translation, by name
 */
public record Finding(String path, String code, Map<String, String> params) {

    public Finding(String path, String code) {
        this(path, code, Map.of());
    }
}
