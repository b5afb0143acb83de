package de.amtsfluss.connectors.fitconnect;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place reserved for a submission. Store it before uploading: with it a cut-off sending goes on. */
public record Announced(UUID destinationId, UUID submissionId, UUID caseId) {

    private static final Pattern SHAPE = Pattern.compile("submission:(\\S+) case:(\\S+) destination:(\\S+)");

    /** @throws IllegalArgumentException unless {@link #toString} wrote it */
    public static Announced parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The reference (%s) is not of FIT-Connect. Maybe another transport made it.".formatted(text));
        }
        return new Announced(
                UUID.fromString(matcher.group(3)),
                UUID.fromString(matcher.group(1)),
                UUID.fromString(matcher.group(2)));
    }

    @Override
    public String toString() {
        return "submission:%s case:%s destination:%s".formatted(submissionId, caseId, destinationId);
    }
}
