package de.amtsfluss.processes.feel;

/** An expression of a service package is wrong; its author reads the message. */
public final class FeelFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeelFault(String message) {
        super(message);
    }
}
