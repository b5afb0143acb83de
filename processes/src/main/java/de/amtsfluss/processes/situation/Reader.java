package de.amtsfluss.processes.situation;

import java.util.List;

/** Understands what one source says. */
public interface Reader {

    SourceSheet sheet();

    /**
     * All the payload says, in the order of the payload; the same for the same bytes.
     *
     * @throws Unreadable if the payload as a whole cannot be believed; nothing of it is applied then
     */
    List<Observation> read(Payload payload) throws Unreadable;
}
