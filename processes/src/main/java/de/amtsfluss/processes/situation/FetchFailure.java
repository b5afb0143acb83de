package de.amtsfluss.processes.situation;

/** A source that did not answer, or said that it cannot. Asking again may help. */
public final class FetchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean late;
    private final int status;

    private FetchFailure(boolean late, int status, String message, Throwable cause) {
        super(message, cause);
        this.late = late;
        this.status = status;
    }

    /** @param status of HTTP, 0 if it came to none */
    public static FetchFailure refused(int status, String message, Throwable cause) {
        return new FetchFailure(false, status, message, cause);
    }

    public static FetchFailure late(String message) {
        return new FetchFailure(true, 0, message, null);
    }

    public boolean isLate() {
        return late;
    }

    public int status() {
        return status;
    }
}
