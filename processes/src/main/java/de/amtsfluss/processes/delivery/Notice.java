package de.amtsfluss.processes.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice as its reader sees it; plain text throughout.
 *
 * @param key the same over all attempts
 * @param to one e-mail address
 * @param paragraphs without the link
 * @param link where the thing lies, with the words to click on
 */
public record Notice(
        String key, String to, Locale language, String subject, List<String> paragraphs, Optional<Link> link) {

    public Notice {
        paragraphs = List.copyOf(paragraphs);
    }

    public record Link(URI target, String words) {}
}
