package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.List;

/** The form of one source's answers. */
@FunctionalInterface
interface PayloadReader {

    List<Observation> read(Payload payload) throws Unreadable;
}
