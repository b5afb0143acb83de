package de.amtsfluss.connectors.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * The identifiers within CAP's {@code references}, in both dialects in use: triples {@code sender,identifier,sent}
 * separated by blanks, which may be broken over lines anywhere; and, as MoWaS writes, a list of senders, a list of
 * identifiers and one time.
 */
final class CapReferences {

    private CapReferences() {}

    static List<String> read(String references) {
        String text = references.strip().replaceAll("\\s*,\\s*", ",").replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.split(",");
        if (parts.length == 3 && parts[1].contains(" ")) {
            return List.of(parts[1].split(" "));
        }
        return triples(text);
    }

    private static List<String> triples(String text) {
        var identifiers = new ArrayList<String>();
        String pending = "";
        for (String piece : text.split(" ")) {
            pending += piece;
            String[] parts = pending.split(",");
            boolean complete = parts.length == 3
                    && Moments.withOffset(parts[2])
                            .or(() -> Moments.localStart(piece))
                            .isPresent();
            if (complete) {
                identifiers.add(parts[1]);
                pending = "";
            }
        }
        return identifiers;
    }
}
