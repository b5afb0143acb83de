package de.amtsfluss.processes.situation.emergency;

/**
 * A vehicle or team that was sent.
 *
 * @param name call sign, such as {@code Florian Paderborn 1 LF20 1}
 * @param organisation key of whom it belongs to, such as {@code fire-brigade}
 */
public record Unit(String name, String organisation) {}
