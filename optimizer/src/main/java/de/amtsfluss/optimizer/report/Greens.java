package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.plan.JunctionPlan;
import java.util.ArrayList;
import java.util.List;

/** When positions of a plan show what, by the second of the area's cycle. */
final class Greens {
    private Greens() {}

    /** @param to may lie beyond the cycle */
    record Run(char letter, int from, int to) {
        int seconds() {
            return to - from;
        }
    }

    /** Runs of the same letter that begin within the cycle, g and G as one; the last may go beyond its end. */
    static List<Run> runs(JunctionPlan plan, int position) {
        int cycle = plan.cycleSeconds();
        int first = 0;
        while (first < cycle && letter(plan, first, position) == letter(plan, first - 1, position)) {
            first++;
        }
        List<Run> runs = new ArrayList<>();
        int from = first % cycle;
        for (int second = from + 1; second <= from + cycle; second++) {
            if (letter(plan, second, position) != letter(plan, second - 1, position) || second == from + cycle) {
                int begin = runs.isEmpty() ? from : runs.getLast().to();
                runs.add(new Run(letter(plan, second - 1, position), begin, second));
            }
        }
        return runs;
    }

    static boolean green(JunctionPlan plan, int second, int position) {
        return letter(plan, second, position) == 'g';
    }

    private static char letter(JunctionPlan plan, int second, int position) {
        char letter = plan.pictureAt(second).charAt(position);
        return letter == 'G' ? 'g' : letter;
    }
}
