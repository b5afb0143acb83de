package de.amtsfluss.processes.testing;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.Classification;
import de.amtsfluss.processes.situation.Feed;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.SourceSheet.Rhythm;
import de.amtsfluss.processes.situation.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A source that answers as the test says: one gauge per word of the body, or {@code broken}. */
public final class ScriptedFeed implements Feed {

    public static final String KEY = "scripted";

    private volatile Supplier<Answer> script = () -> words("north");
    private volatile Marks shown = Marks.NONE;

    public void answers(String words) {
        script = () -> words(words);
    }

    public void answers(Supplier<Answer> next) {
        script = next;
    }

    /** The marks it was asked with. */
    public Marks shown() {
        return shown;
    }

    @Override
    public SourceSheet sheet() {
        var rhythm = new Rhythm(
                Duration.ofSeconds(60), Duration.ofMinutes(3), Duration.ofMinutes(10), Duration.ofMinutes(60));
        return new SourceSheet(
                KEY, Semantics.SNAPSHOT, List.of("gauge"), "test", Classification.OPEN, "none", "Test", rhythm);
    }

    @Override
    public Answer fetch(Marks marks) {
        shown = marks;
        return script.get();
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        String text = payload.text();
        if (text.equals("broken")) {
            throw new Unreadable("The answer is cut off after (%d) bytes.".formatted(payload.body().length));
        }
        return text.isBlank()
                ? List.of()
                : List.of(text.strip().split(" ")).stream().map(this::gauge).toList();
    }

    private Observation gauge(String word) {
        var point = new GeometryFactory().createPoint(new Coordinate(8.75, 51.72));
        return Observation.about("gauge", word)
                .title("Pegel " + word)
                .place(Optional.of(point))
                .done();
    }

    private static Answer words(String words) {
        var marks = new Marks(Optional.of("\"" + words.hashCode() + "\""), Optional.empty());
        return new Answer.Fetched(new Payload(words.getBytes(StandardCharsets.UTF_8), "text/plain"), 200, marks);
    }
}
