package de.amtsfluss.processes.situation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing a source says. Texts may hold anything; they are made plain before they become a fact.
 *
 * @param externalId the source's own name for it, stable over its answers
 * @param severity 0 none, 1 minor, 2 moderate, 3 severe, 4 extreme
 * @param attributes names in lower camel case; values text, number or boolean
 * @param place WGS 84, x longitude, y latitude
 * @param supersedes external ids of what it replaces
 */
public record Observation(
        String externalId,
        String kind,
        String subkind,
        FactStatus status,
        Certainty certainty,
        int severity,
        String title,
        Map<String, Object> attributes,
        Optional<Geometry> place,
        Times times,
        List<String> supersedes) {

    /** @param observed when the world was so, @param issued when the source said so */
    public record Times(
            Optional<Instant> observed, Optional<Instant> issued, Optional<Instant> from, Optional<Instant> until) {

        static final Times UNKNOWN = new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** What decides which of two statements about the same thing is the later one. */
        Optional<Instant> order() {
            return issued.or(() -> observed);
        }
    }

    public Observation {
        attributes = new TreeMap<>(attributes);
        supersedes = List.copyOf(supersedes);
    }

    public static Draft about(String kind, String externalId) {
        return new Draft(kind, externalId);
    }

    Observation without(String reason) {
        var marked = new LinkedHashMap<>(attributes);
        marked.put("placeDoubt", reason);
        return new Observation(
                externalId,
                kind,
                subkind,
                status,
                certainty,
                severity,
                title,
                marked,
                Optional.empty(),
                times,
                supersedes);
    }

    /** Collects what a reader finds, in any order; what it does not find stays unsaid. */
    public static final class Draft {

        private final String kind;
        private final String externalId;
        private final Map<String, Object> attributes = new TreeMap<>();
        private String subkind = "";
        private FactStatus status = FactStatus.CURRENT;
        private Certainty certainty = Certainty.CONFIRMED;
        private int severity;
        private String title = "";
        private Optional<Geometry> place = Optional.empty();
        private Times times = Times.UNKNOWN;
        private List<String> supersedes = List.of();

        private Draft(String kind, String externalId) {
            this.kind = kind;
            this.externalId = externalId;
        }

        public Draft subkind(String value) {
            subkind = value;
            return this;
        }

        public Draft status(FactStatus value) {
            status = value;
            return this;
        }

        public Draft certainty(Certainty value) {
            certainty = value;
            return this;
        }

        public Draft severity(int value) {
            severity = value;
            return this;
        }

        public Draft title(String value) {
            title = value;
            return this;
        }

        public Draft place(Optional<? extends Geometry> value) {
            place = value.map(geometry -> geometry);
            return this;
        }

        public Draft observed(Optional<Instant> at) {
            times = new Times(at, times.issued(), times.from(), times.until());
            return this;
        }

        public Draft issued(Optional<Instant> at) {
            times = new Times(times.observed(), at, times.from(), times.until());
            return this;
        }

        public Draft valid(Optional<Instant> from, Optional<Instant> until) {
            times = new Times(times.observed(), times.issued(), from, until);
            return this;
        }

        public Draft supersedes(List<String> ids) {
            supersedes = ids;
            return this;
        }

        /** Blank text and absent values stay unsaid. */
        public Draft say(String name, Object value) {
            Object said = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (said != null && !said.toString().isBlank()) {
                attributes.put(name, said);
            }
            return this;
        }

        public Observation done() {
            return new Observation(
                    externalId,
                    kind,
                    subkind,
                    status,
                    certainty,
                    severity,
                    title,
                    attributes,
                    place,
                    times,
                    supersedes);
        }
    }
}
