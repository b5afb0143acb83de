package de.amtsfluss.optimizer.referee;

/** A run that cannot be judged: SUMO is missing, refused the scenario, or broke off. The message says what to do. */
public final class RefereeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefereeFault(String message) {
        super(message);
    }

    RefereeFault(String message, Throwable cause) {
        super(message, cause);
    }
}
