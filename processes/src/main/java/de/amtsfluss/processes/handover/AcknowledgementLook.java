package de.amtsfluss.processes.handover;

/** Looks for acknowledgements at once instead of at the next beat; for tests and after a callback. */
public interface AcknowledgementLook {

    /** @return how many were passed on */
    int now();
}
