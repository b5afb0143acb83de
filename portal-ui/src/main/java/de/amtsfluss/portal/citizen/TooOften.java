package de.amtsfluss.portal.citizen;

/** Somebody without an account has begun or sent too many applications of late. */
final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooOften(String address) {
        super("The client (%s) is too fast. Maybe many people share its address.".formatted(address));
    }
}
