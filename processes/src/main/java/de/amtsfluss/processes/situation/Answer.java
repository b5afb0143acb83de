package de.amtsfluss.processes.situation;

import java.util.Optional;

/** What asking a source brought, if it brought anything. */
public sealed interface Answer {

    /** The source says that nothing changed since the marks it was shown. */
    record NotModified() implements Answer {}

    /** @param marks to show next time, once this payload has been applied */
    record Fetched(Payload payload, int status, Marks marks) implements Answer {}

    /** What a source recognises its own last answer by. */
    record Marks(Optional<String> etag, Optional<String> lastModified) {

        public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());
    }
}
