package de.amtsfluss.processes.situation.picture;

import java.time.Instant;

/**
 * What somebody decided about facts that contradict each other.
 *
 * @param holds whether the fact it stands at is the one to go by
 * @param overtaken one of the facts has changed since, so that the question is open again
 */
public record Ruling(boolean holds, String author, String text, Instant at, boolean overtaken) {}
