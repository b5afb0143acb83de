package de.amtsfluss.processes.forms;

/** A form of a service package cannot be shown; its author reads the message. */
public final class FormFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormFault(String message) {
        super(message);
    }
}
