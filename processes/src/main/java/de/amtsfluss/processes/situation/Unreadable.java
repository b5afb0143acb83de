package de.amtsfluss.processes.situation;

/** An answer that cannot be believed: broken, cut off, of another form than agreed. Asking again would not mend it. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
