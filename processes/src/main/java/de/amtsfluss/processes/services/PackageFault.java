package de.amtsfluss.processes.services;

/** A service package is incomplete or unreadable; its author reads the message. */
public final class PackageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PackageFault(String message) {
        super(message);
    }
}
