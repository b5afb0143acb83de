package de.amtsfluss.connectors.jose;

/** A key, an encrypted text or a security event that is not what FIT-Connect prescribes. */
public final class JoseFault extends RuntimeException {

    public JoseFault(String message) {
        super(message);
    }

    JoseFault(String message, Throwable cause) {
        super(message, cause);
    }
}
