package de.amtsfluss.optimizer.network;

/** A file that cannot be used; the message names file, line and element. */
public final class NetworkFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NetworkFault(String file, int line, String element, String what) {
        super("Cannot read [%s], line [%d], element [%s]: %s".formatted(file, line, element, what));
    }

    NetworkFault(String message, Throwable cause) {
        super(message, cause);
    }
}
