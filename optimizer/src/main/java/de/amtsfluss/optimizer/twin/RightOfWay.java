package de.amtsfluss.optimizer.twin;

/** What a vehicle at a junction does about those whose paths meet its own: whom it lets pass, behind whom it stops. */
final class RightOfWay {
    private static final int FOES_LOOKED_AT = 4;

    private final Traffic traffic;
    private final Roads roads;

    RightOfWay(Traffic traffic) {
        this.traffic = traffic;
        this.roads = traffic.roads;
    }

    boolean mustYield(int v, int link, double rest, byte[] lights) {
        int[] foes = roads.foes[link];
        boolean[] yields = roads.yields[link];
        double limit = roads.speed[roads.lanes + link];
        for (int i = 0; i < foes.length; i++) {
            if (!yields[i]) {
                continue;
            }
            double to = rest + roads.foeAt[link][i];
            double in = Driving.travel(to - traffic.gap[v], traffic.speed[v], limit);
            double out = Driving.travel(to + traffic.length[v] + 4, traffic.speed[v], limit);
            if (foeBlocks(link, i, foes[i], in, out, lights)) {
                return true;
            }
        }
        return false;
    }

    private boolean foeBlocks(int link, int i, int foe, double in, double out, byte[] lights) {
        int inside = roads.lanes + foe;
        double clears = roads.foeClears[link][i];
        for (int k = 0; k < traffic.count[inside]; k++) {
            int v = traffic.vehicleAt(inside, k);
            boolean waiting = traffic.position[v] <= roads.waitAt[foe] + 0.5 && traffic.speed[v] < 0.5;
            if (traffic.position[v] < clears && !waiting) {
                return true;
            }
        }
        int light = roads.light[foe] < 0 ? Traffic.GREEN : lights[roads.light[foe]];
        if (light == Traffic.RED) {
            return false;
        }
        return foeApproaches(link, i, foe, light, in, out);
    }

    private boolean foeApproaches(int link, int i, int foe, int light, double in, double out) {
        int lane = roads.linkFrom[foe];
        double foeAt = roads.foeClears[link][i] - 8;
        int looked = Math.min(traffic.count[lane], FOES_LOOKED_AT);
        for (int k = 0; k < looked; k++) {
            int v = traffic.vehicleAt(lane, k);
            if (traffic.nextLink[v] != foe) {
                continue;
            }
            double rest = roads.length[lane] - traffic.position[v];
            if (light == Traffic.YELLOW && Driving.stop(rest) >= traffic.speed[v] - Driving.DECEL) {
                continue;
            }
            double arrives = Driving.travel(rest + foeAt, traffic.speed[v], roads.speed[lane]);
            if (arrives > out + 1) {
                return false;
            }
            if (arrives > in - 2) {
                return true;
            }
        }
        return false;
    }

    double behindFoesInside(int v, int link, double rest, double safe) {
        int[] foes = roads.foes[link];
        double best = safe;
        for (int i = 0; i < foes.length; i++) {
            int in = roads.lanes + foes[i];
            for (int k = 0; k < traffic.count[in]; k++) {
                int other = traffic.vehicleAt(in, k);
                if (traffic.position[other] >= roads.foeClears[link][i]) {
                    continue;
                }
                if (roads.linkTo[foes[i]] == roads.linkTo[link]) {
                    double space =
                            rest + roads.length[roads.lanes + link] - (roads.length[in] - traffic.position[other]);
                    double room = space - traffic.length[other] - traffic.gap[v];
                    if (traffic.position[other] > roads.waitAt[foes[i]] + 0.5 || traffic.speed[other] > 0.5) {
                        best = Math.min(best, Driving.follow(Math.max(room, rest - 1), traffic.speed[other]));
                    }
                } else if (traffic.position[other] > roads.waitAt[foes[i]] + 0.5) {
                    best = Math.min(best, Driving.stop(rest + Math.max(0, roads.foeAt[link][i] - traffic.gap[v])));
                }
            }
        }
        return best;
    }
}
