package de.amtsfluss.connectors.fitconnect;

/** The delivery service did not do what was asked. Trying again later may help; whether to is the caller's decision. */
public class FitConnectFault extends RuntimeException {

    private final int status;
    private final String problemType;

    FitConnectFault(int status, String problemType, String message) {
        super(message);
        this.status = status;
        this.problemType = problemType;
    }

    FitConnectFault(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.problemType = "";
    }

    FitConnectFault(String message) {
        this(message, null);
    }

    /** HTTP status, 0 if there was no answer or the answer was not believed. */
    public int status() {
        return status;
    }

    /** URI of the kind of problem, empty if none was told. */
    public String problemType() {
        return problemType;
    }
}
