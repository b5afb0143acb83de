package de.amtsfluss.optimizer.demand;

/** People who cross at one signalled crossing. */
public record Walk(String signal, int position, double personsPerHour) {
    public Walk {
        if (!(personsPerHour >= 0 && personsPerHour <= 50_000) || position < 0) {
            throw new IllegalArgumentException(
                    "[%s] persons per hour at position [%d] of signal [%s] are impossible. Maybe a count is missing."
                            .formatted(personsPerHour, position, signal));
        }
    }
}
