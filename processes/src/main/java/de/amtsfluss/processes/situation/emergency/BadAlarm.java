package de.amtsfluss.processes.situation.emergency;

/** The alarm cannot be taken over; nothing was changed. */
public final class BadAlarm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public BadAlarm(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Which part of the alarm is wrong, lower camel case. */
    public String field() {
        return field;
    }
}
