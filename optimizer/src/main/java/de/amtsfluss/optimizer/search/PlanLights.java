package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.twin.Lights;
import de.amtsfluss.optimizer.twin.Roads;
import de.amtsfluss.optimizer.twin.Traffic;

/** Shows a plan to the twin; lights that are not planned follow their own program. */
public final class PlanLights implements Lights {
    private final byte[][][] cycles;
    private final int[] starts;

    public PlanLights(SignalPlan plan, Roads roads) {
        Network network = plan.area().network();
        int signals = network.signals().size();
        cycles = new byte[signals][][];
        starts = new int[signals];
        for (Signal signal : network.signals()) {
            int i = signal.index();
            starts[i] = roads.lightStart(i);
            boolean planned = plan.area().signals().contains(signal);
            JunctionPlan junction = planned ? plan.get(signal.id()) : null;
            int cycle = planned ? junction.cycleSeconds() : Math.max(1, (int) signal.cycle());
            cycles[i] = new byte[cycle][];
            for (int second = 0; second < cycle; second++) {
                cycles[i][second] = Traffic.letters(planned ? junction.pictureAt(second) : signal.programAt(second));
            }
        }
    }

    @Override
    public void show(long second, byte[] lights) {
        for (int i = 0; i < cycles.length; i++) {
            byte[] now = cycles[i][(int) (second % cycles[i].length)];
            System.arraycopy(now, 0, lights, starts[i], now.length);
        }
    }
}
