package de.amtsfluss.processes.situation.own;

import de.amtsfluss.processes.situation.Classification;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Reader;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.Unreadable;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people themselves as a source; nobody outside can speak for it. */
@Component
final class OwnSource implements Reader {

    private static final Duration EVER = Duration.ofDays(3_650);

    @Override
    public SourceSheet sheet() {
        return new SourceSheet(
                OwnFacts.SOURCE,
                Semantics.PUSH,
                List.of("note", "assessment", "damage-area", "section", "assembly-area", "decision", "own-warning"),
                "control-room",
                Classification.INCIDENT,
                "intern",
                "Einsatzkräfte und Leitstelle",
                new SourceSheet.Rhythm(EVER, EVER, EVER, EVER));
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        throw new Unreadable("Nobody but the people of this house speaks for (%s).".formatted(OwnFacts.SOURCE));
    }
}
