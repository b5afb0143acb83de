package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.control.SignalPicture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time of every decision, which does not suffer from what else the machine does. */
final class Stopwatch {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean processor = threads.isCurrentThreadCpuTimeSupported();
    private double[] millis = new double[4096];
    private int[] vehicles = new int[4096];
    private int count;
    private double total;

    SignalPicture time(SignalController controller, Observation observation) {
        long start = now();
        SignalPicture picture = controller.decide(observation);
        double took = (now() - start) / 1e6;
        total += took;
        controller
                .explanation()
                .filter(why -> why.time() == observation.time())
                .ifPresent(why -> note(took, why.vehicles()));
        return picture;
    }

    private long now() {
        return processor ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private void note(double took, int near) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
            vehicles = Arrays.copyOf(vehicles, count * 2);
        }
        millis[count] = took;
        vehicles[count++] = near;
    }

    /** @param seconds simulated in the meantime */
    Timing timing(double seconds) {
        return new Timing(Arrays.copyOf(millis, count), Arrays.copyOf(vehicles, count), total / 1000 / seconds);
    }
}
