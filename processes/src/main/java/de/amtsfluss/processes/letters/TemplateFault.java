package de.amtsfluss.processes.letters;

/** A letter template asks for something it may not have or that does not exist; the message is for its author. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateFault(String message) {
        super(message);
    }

    TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }
}
