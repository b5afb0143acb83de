package de.amtsfluss.processes.traffic;

import java.util.List;

/** A plan that breaks rules does not reach the street, whoever wants it there. */
public final class UnsafePlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafePlan(List<String> breaches) {
        super("The plan breaks rules %s.".formatted(breaches));
    }
}
