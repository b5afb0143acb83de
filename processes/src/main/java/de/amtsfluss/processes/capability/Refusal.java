package de.amtsfluss.processes.capability;

/** A business "no" that the model is expected to catch by its code. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code lower camel case, caught by a boundary event with the same error code */
    public Refusal(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
