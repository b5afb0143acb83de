package de.amtsfluss.optimizer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways through one junction by position of its signal's picture: whom they meet, how long one waits for another. */
record Ways(List<Lane> lanes, List<Link> links, List<List<Integer>> linksAt, List<Crossing> crossings) {

    private Optional<Crossing> walk(int position) {
        return crossings.stream()
                .filter(crossing -> crossing.signalLink() == position)
                .findFirst();
    }

    private double[] path(int link) {
        return lanes.get(links.get(link).via()[0]).shape();
    }

    private double[] line(Crossing crossing) {
        return lanes.get(crossing.lane()).shape();
    }

    boolean meet(int one, int other) {
        if (walk(one).isPresent()) {
            return walk(other).isEmpty() && meet(other, one);
        }
        return walk(other)
                .map(zebra -> linksAt.get(one).stream().anyMatch(zebra.crosses()::contains))
                .orElseGet(() -> linksAt.get(one).stream()
                        .anyMatch(link -> linksAt.get(other).stream().anyMatch(foe -> foes(link, foe))));
    }

    private boolean foes(int link, int foe) {
        return Arrays.stream(links.get(link).foes()).anyMatch(one -> one == foe);
    }

    /** True where turning vehicles of the one let the other go first when both are green. */
    boolean yields(int one, int other) {
        return linksAt.get(one).stream().map(links::get).anyMatch(link -> walk(other)
                .map(zebra -> link.direction() != 's' && zebra.crosses().contains(link.index()))
                .orElseGet(() -> linksAt.get(other).stream().anyMatch(link::yieldsTo)));
    }

    /** Seconds after the end of the one's green that the other may begin; the positions must meet. */
    int clearance(int leaving, int entering) {
        Optional<Crossing> walkOut = walk(leaving);
        Optional<Crossing> walkIn = walk(entering);
        int worst = 0;
        if (walkOut.isPresent()) {
            for (int in : linksAt.get(entering)) {
                worst = Math.max(worst, Clearance.walkThenVehicle(line(walkOut.get()), path(in)));
            }
            return worst;
        }
        for (int out : linksAt.get(leaving)) {
            boolean turning = links.get(out).direction() != 's';
            if (walkIn.isPresent()) {
                worst = Math.max(worst, Clearance.vehicleThenWalk(path(out), turning, line(walkIn.get())));
                continue;
            }
            for (int in : linksAt.get(entering)) {
                worst = Math.max(worst, Clearance.vehicleThenVehicle(path(out), turning, path(in)));
            }
        }
        return worst;
    }
}
