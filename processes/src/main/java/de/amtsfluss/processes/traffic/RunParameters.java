package de.amtsfluss.processes.traffic;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run is asked to do. The same parameters on the same counts give the same plan.
 *
 * @param seed of every random choice
 * @param generations after which the search ends at the latest
 * @param population candidates per generation
 * @param budgetSeconds after which the search ends with the best so far; a search it cuts short is not repeatable
 * @param pairs of simulations of new and old plan with equal arrivals
 * @param countHours how far back counts of detectors are used
 * @param watchMinutes how long the street is watched before the plan stays
 * @param rehearsal ends before anybody is asked for approval
 */
public record RunParameters(
        long seed,
        int generations,
        int population,
        int budgetSeconds,
        int pairs,
        int countHours,
        int watchMinutes,
        boolean rehearsal) {

    public static final RunParameters USUAL = new RunParameters(1, 60, 24, 180, 10, 24, 1440, false);

    /** Names of the parameters that are out of bounds, with the bounds. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        within(faults, "generations", generations, 1, 1_000);
        within(faults, "population", population, 4, 200);
        within(faults, "budgetSeconds", budgetSeconds, 5, 14_400);
        within(faults, "pairs", pairs, 3, 100);
        within(faults, "countHours", countHours, 1, 24 * 28);
        within(faults, "watchMinutes", watchMinutes, 1, 14 * 1_440);
        return List.copyOf(faults);
    }

    public record Fault(String name, int least, int most) {}

    private static void within(List<Fault> faults, String name, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(new Fault(name, least, most));
        }
    }
}
