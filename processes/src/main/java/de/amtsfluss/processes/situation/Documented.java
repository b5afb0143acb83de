package de.amtsfluss.processes.situation;

/** A source whose facts name documents it keeps, in their attribute {@code document}. */
public interface Documented extends Feed {

    /**
     * @param name as a fact of this source says it
     * @throws FetchFailure if it does not come
     */
    Payload document(String name);
}
