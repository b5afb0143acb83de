package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.plan.SignalPlan;
import java.util.ArrayList;
import java.util.List;

/** Seconds of the cycle in which one can start at one end of a corridor and find every signal green at a steady speed. */
record GreenBand(int from, int seconds) {
    static final int KMH = 50;

    static List<GreenBand> of(SignalPlan plan, List<CorridorAxis.Stop> stops, boolean there) {
        int cycle = plan.cycleSeconds();
        boolean[] open = new boolean[cycle];
        for (int second = 0; second < cycle; second++) {
            open[second] = passes(plan, stops, there, second);
        }
        List<GreenBand> bands = new ArrayList<>();
        for (int second = 0; second < cycle; second++) {
            if (open[second] && !open[Math.floorMod(second - 1, cycle)]) {
                int seconds = 0;
                while (seconds < cycle && open[(second + seconds) % cycle]) {
                    seconds++;
                }
                bands.add(new GreenBand(second, seconds));
            }
        }
        return bands;
    }

    private static boolean passes(SignalPlan plan, List<CorridorAxis.Stop> stops, boolean there, int start) {
        double end = stops.getLast().metres();
        return stops.stream().allMatch(stop -> {
            double metres = there ? stop.metres() : end - stop.metres();
            int second = start + (int) Math.round(metres / (KMH / 3.6));
            String signal = plan.area().network().signals().get(stop.signal()).id();
            return Greens.green(plan.get(signal), second, there ? stop.there() : stop.back());
        });
    }
}
