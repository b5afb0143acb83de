package de.amtsfluss.processes.traffic.observation;

/** What came cannot be read; the message tells its sender why. */
public final class NotAnObservation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnObservation(String message) {
        super(message);
    }
}
