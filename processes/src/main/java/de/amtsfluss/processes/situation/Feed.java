package de.amtsfluss.processes.situation;

/** A source that is asked. */
public interface Feed extends Reader {

    /**
     * Asks once, within fixed limits of time and size.
     *
     * @param marks of the last payload that was applied
     * @throws FetchFailure if no usable answer came
     */
    Answer fetch(Answer.Marks marks);
}
