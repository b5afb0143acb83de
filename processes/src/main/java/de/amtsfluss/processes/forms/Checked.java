package de.amtsfluss.processes.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * @param data known, visible fields only, each with the type of its field: String, Long, BigDecimal, Boolean, list of
 *     strings, list of maps
 * @param findings empty if the data satisfy the form
 * @param visible paths of the fields to be shown, such as {@code dogs[0].name}; groups and infos by their key
 */
public record Checked(Map<String, Object> data, List<Finding> findings, Set<String> visible) {

    public boolean satisfied() {
        return findings.isEmpty();
    }
}
