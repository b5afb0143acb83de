package de.amtsfluss.processes.municipality;

import java.time.LocalDate;

/**
 * One value a town has set.
 *
 * @param value text, number or boolean
 * @param source where it is written, for the letter and for whoever has to check it
 * @param validFrom first day it applies
 */
public record Parameter(String group, String name, Object value, String source, LocalDate validFrom) {}
