package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.network.Crossing;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;

/** Waits of people who come by chance to a crossing whose greens are fixed: exact, no simulation needed. */
record PedestrianWaits(double mean, double longest) {

    static PedestrianWaits of(SignalPlan plan, Demand demand) {
        double weighted = 0;
        double persons = 0;
        double longest = 0;
        for (Signal signal : plan.area().signals()) {
            JunctionPlan junction = plan.get(signal.id());
            for (Crossing crossing : signal.crossings()) {
                double here = demand.persons(signal.id(), crossing.signalLink());
                int[] reds = reds(junction, crossing.signalLink());
                weighted += here * reds[0] / junction.cycleSeconds();
                persons += here;
                longest = Math.max(longest, reds[1]);
            }
        }
        return new PedestrianWaits(persons > 0 ? weighted / persons : 0, longest);
    }

    /** Sum of the waits of one person per second of the cycle, and the longest red. */
    private static int[] reds(JunctionPlan plan, int position) {
        int sum = 0;
        int longest = 0;
        int cycle = plan.cycleSeconds();
        for (int second = 0; second < cycle; second++) {
            int wait = 0;
            while (wait < cycle && !green(plan, second + wait, position)) {
                wait++;
            }
            sum += wait;
            longest = Math.max(longest, wait);
        }
        return new int[] {sum, longest};
    }

    private static boolean green(JunctionPlan plan, int second, int position) {
        char letter = plan.pictureAt(second).charAt(position);
        return letter == 'G' || letter == 'g';
    }
}
