package de.amtsfluss.processes.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One evaluation of a decision table for a case.
 *
 * @param key id of the decision
 * @param packageVersion version of the service package it belongs to
 * @param index of the list's item it was evaluated for, else 0
 */
public record Decision(String key, int packageVersion, int index, List<Hit> hits, Instant at) {

    /** @param outputs of the rule by name, the legal basis among them as {@code legalBasis} */
    public record Hit(String ruleId, Map<String, Object> outputs) {}
}
