package de.amtsfluss.processes.capability;

import de.amtsfluss.processes.cases.CaseNumber;

/** One piece of work on behalf of a model, seen by the capability that does it. */
public interface Run {

    /** The same over all attempts of this piece of work, and of no other: the idempotency key. */
    String key();

    /** The case the work belongs to. Throws {@link IllegalStateException} where the process serves no case. */
    CaseNumber caseNumber();

    /** Extends the lock of long work and shows the note, in plain words, to who watches. */
    void stillWorking(String note);

    /** True as soon as nobody waits for the result any more; long work stops at its next chance. */
    boolean abandoned();
}
