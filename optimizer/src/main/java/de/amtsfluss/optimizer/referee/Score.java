package de.amtsfluss.optimizer.referee;

/**
 * What one run came to; seconds and grams per vehicle.
 *
 * @param delay RESCO's formula: time loss and departure delay of all departed, and the rest of the hour for vehicles
 *     due after the last that departed
 * @param delayStrict the same with every vehicle that was due and never got in
 * @param stops how often a vehicle came to a stand
 * @param gridlocked see {@link Judge}
 * @param violations breaches of the intergreen matrix, or -1 where none was given
 * @param longestPedestrianWait seconds at a signalled crossing
 */
record Score(
        String scenario,
        String controller,
        long seed,
        double delay,
        double delayStrict,
        double trip,
        double waiting,
        double stops,
        double co2,
        boolean gridlocked,
        int violations,
        double longestPedestrianWait,
        Timing timing) {
    static final String HEADER =
            "scenario,controller,seed,delay,delay_strict,trip,wait,stops,co2_g_per_vehicle,gridlocked";

    String csv() {
        return String.format(
                java.util.Locale.ROOT,
                "%s,%s,%d,%.3f,%.3f,%.3f,%.3f,%.3f,%.2f,%b",
                scenario,
                controller,
                seed,
                delay,
                delayStrict,
                trip,
                waiting,
                stops,
                co2,
                gridlocked);
    }
}
