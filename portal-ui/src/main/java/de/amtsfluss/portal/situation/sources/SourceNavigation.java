package de.amtsfluss.portal.situation.sources;

/** The only way into the views of the sources. */
public final class SourceNavigation {

    static final String BOARD = "quellen";

    private SourceNavigation() {}

    public static String source(String key) {
        return BOARD + "/" + key;
    }
}
