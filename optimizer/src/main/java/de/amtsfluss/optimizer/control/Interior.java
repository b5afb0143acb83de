package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.util.Arrays;
import java.util.List;

/**
 * Watches who is still inside the junction. A stage that crosses the path of a slow vehicle inside must wait: in SUMO
 * and on the street that is how a junction locks up.
 */
final class Interior {
    private static final double CLEAR_MARGIN_METRES = 3;

    private final Network network;
    private final Signal signal;
    private final int[] linkOfLane;
    private final double[] offsetOfLane;

    Interior(Network network, Signal signal) {
        this.network = network;
        this.signal = signal;
        linkOfLane = new int[network.lanes().size()];
        offsetOfLane = new double[network.lanes().size()];
        Arrays.fill(linkOfLane, -1);
        for (Link link : network.links()) {
            if (link.signal() == signal.index()) {
                remember(link);
            }
        }
    }

    private void remember(Link link) {
        double offset = 0;
        for (int lane : link.via()) {
            linkOfLane[lane] = link.index();
            offsetOfLane[lane] = offset;
            offset += network.lane(lane).length();
        }
    }

    /**
     * When somebody inside is too late.
     *
     * @param slow metres per second below which a vehicle inside counts as stuck
     * @param seconds within which a moving vehicle must have cleared
     * @param yieldingSeconds the same for a vehicle that would have to yield to whoever gets green: it stops for him in
     *     the middle, he stops for it, and neither moves again
     */
    record Bounds(double slow, double seconds, double yieldingSeconds) {}

    /**
     * Takes the green from every position of the wish that would open into the path of somebody who cannot be gone in time.
     *
     * @param shown what the signal shows now
     */
    String withhold(String wish, String shown, List<Sighting> vehicles, Bounds bounds) {
        char[] safe = wish.toCharArray();
        for (Sighting seen : vehicles) {
            int lane = seen.lane();
            int own = lane >= 0 && lane < linkOfLane.length ? linkOfLane[lane] : -1;
            if (own < 0 || open(wish, network.link(own).signalLink())) {
                continue;
            }
            Link link = network.link(own);
            double at = seen.position() + offsetOfLane[lane];
            for (int i = 0; i < link.foes().length; i++) {
                double rest = link.foeAt()[i] + seen.length() + CLEAR_MARGIN_METRES - at;
                Link foe = network.link(link.foes()[i]);
                double within = link.yieldsTo(foe.index()) ? bounds.yieldingSeconds() : bounds.seconds();
                boolean late = rest > 0 && (seen.speed() < bounds.slow() || rest > within * seen.speed());
                if (late && foe.signal() == signal.index() && !open(shown, foe.signalLink())) {
                    safe[foe.signalLink()] = 'r';
                }
            }
        }
        return new String(safe);
    }

    private static boolean open(String picture, int position) {
        char letter = picture.charAt(position);
        return letter == 'g' || letter == 'G';
    }
}
