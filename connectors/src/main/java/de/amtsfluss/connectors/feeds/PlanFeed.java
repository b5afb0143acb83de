package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Fetched;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.Documented;
import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.Unreadable;
import java.net.URI;
import java.util.List;

/** The brigade's plans: a list of objects, and beside it the PDF of each. */
record PlanFeed(SourceSheet sheet, URI base, BoundedFetch fetch, Limits limits) implements Documented {

    private static final FirePlans FORM = new FirePlans();

    @Override
    public Answer fetch(Marks marks) {
        return fetch.fetch(URI.create(base + FirePlans.PATH), marks, limits);
    }

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        return FORM.read(payload);
    }

    @Override
    public Payload document(String name) {
        return ((Fetched) fetch.fetch(URI.create(base + "/" + name), Marks.NONE, limits)).payload();
    }
}
