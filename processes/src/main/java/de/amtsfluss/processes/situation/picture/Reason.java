package de.amtsfluss.processes.situation.picture;

/**
 * Why something is in the picture, or why nobody knows; the page has the words.
 *
 * @param code lower-case words with hyphens
 * @param value metres, a source's key or empty
 */
public record Reason(String code, String value) {

    static Reason of(String code) {
        return new Reason(code, "");
    }
}
