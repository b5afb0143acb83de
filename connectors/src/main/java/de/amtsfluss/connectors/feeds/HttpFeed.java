package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.Feed;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;
import java.util.function.Function;

/** A source with its way of asking and its form. */
record HttpFeed(SourceSheet sheet, Function<Marks, Answer> asking, PayloadReader form) implements Feed {

    @Override
    public Answer fetch(Marks marks) {
        return asking.apply(marks);
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        return form.read(payload);
    }
}
