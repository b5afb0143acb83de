package de.amtsfluss.optimizer.control;

import java.util.List;

/**
 * One decision in words an engineer can check.
 *
 * @param time second of the decision
 * @param level what was in charge: rolling horizon, actuated or local program
 * @param vehicles how many vehicles the forecast looked at
 * @param chosen picture of the chosen stage
 * @param alternatives every stage considered, cheapest first, with its predicted cost in vehicle seconds
 */
public record Explanation(
        double time, String level, int vehicles, String chosen, String reason, List<Alternative> alternatives) {
    /** A stage that could have been chosen. */
    public record Alternative(String stage, double predictedCost) {}

    public Explanation {
        alternatives = List.copyOf(alternatives);
    }
}
