package de.amtsfluss.optimizer.street;

/** What is in charge of a signal, best first. */
public enum StreetRung {
    ROLLING_HORIZON,
    ACTUATED,
    FIXED_PLAN,
    LOCAL_PROGRAM;

    static StreetRung of(String level) {
        return switch (level) {
            case "rolling horizon" -> ROLLING_HORIZON;
            case "actuated" -> ACTUATED;
            case "fixed plan" -> FIXED_PLAN;
            default -> LOCAL_PROGRAM;
        };
    }
}
