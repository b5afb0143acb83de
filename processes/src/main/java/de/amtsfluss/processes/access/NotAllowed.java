package de.amtsfluss.processes.access;

/** What was asked for does not exist or is not for this person; which of the two is not told. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }
}
