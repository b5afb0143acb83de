package de.amtsfluss.optimizer.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Intergreens and local program of one signal of an area document, checked against each other. */
final class SignalTimes {
    private final AreaDocument.Lamps lamps;
    private final AreaChecks checks;
    private final List<SignalGroup> groups;
    private final Ways ways;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final boolean[][] together;
    private final int[][] intergreen;
    private final boolean[][] computed;

    SignalTimes(AreaDocument.Lamps lamps, AreaChecks checks, List<SignalGroup> groups, Ways ways) {
        this.lamps = lamps;
        this.checks = checks;
        this.groups = groups;
        this.ways = ways;
        int size = groups.size();
        groups.forEach(group -> indexOf.put(group.name(), indexOf.size()));
        together = new boolean[size][size];
        intergreen = new int[size][size];
        computed = new boolean[size][size];
        Arrays.stream(intergreen).forEach(row -> Arrays.fill(row, -1));
        for (AreaDocument.Permission permission : lamps.together()) {
            together[group(permission.yielding())][group(permission.to())] = true;
        }
        readIntergreens();
        computeIntergreens();
    }

    private int group(String name) {
        return checks.known("group", name, indexOf);
    }

    private boolean permitted(int one, int other) {
        return together[one][other] || together[other][one];
    }

    private void readIntergreens() {
        for (AreaDocument.Intergreen given : lamps.intergreens()) {
            int leaving = group(given.leaving());
            int entering = group(given.entering());
            if (leaving == entering || permitted(leaving, entering) || intergreen[leaving][entering] >= 0) {
                throw checks.fault("intergreen from [%s] to [%s] contradicts what is said elsewhere"
                        .formatted(given.leaving(), given.entering()));
            }
            int least = groups.get(leaving).walks() ? 0 : SignalSupply.YELLOW_SECONDS;
            intergreen[leaving][entering] = (int) checks.within(
                    "intergreen from %s to %s".formatted(given.leaving(), given.entering()),
                    given.seconds(),
                    least,
                    40);
        }
    }

    private void computeIntergreens() {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.size(); j++) {
                boolean meet = i != j && !permitted(i, j) && meet(i, j);
                if (meet && intergreen[i][j] < 0) {
                    intergreen[i][j] = clearance(i, j);
                    computed[i][j] = true;
                } else if (intergreen[j][i] >= 0 && intergreen[i][j] < 0 && !meet) {
                    throw checks.fault("intergreen from [%s] to [%s] is missing; the other way round it is there"
                            .formatted(groups.get(i).name(), groups.get(j).name()));
                }
            }
        }
    }

    private boolean meet(int one, int other) {
        return groups.get(one).positions().stream()
                .anyMatch(i -> groups.get(other).positions().stream().anyMatch(j -> ways.meet(i, j)));
    }

    private int clearance(int leaving, int entering) {
        int worst = 0;
        for (int i : groups.get(leaving).positions()) {
            for (int j : groups.get(entering).positions()) {
                worst = ways.meet(i, j) ? Math.max(worst, ways.clearance(i, j)) : worst;
            }
        }
        return worst;
    }

    SignalSupply supply(int signal, String name) {
        SignalSupply supply =
                new SignalSupply(signal, name, groups, intergreen, together, rightOfWay(), computed, program());
        List<String> breaches = new ProgramCheck(supply).breaches(supply.program());
        if (!breaches.isEmpty()) {
            throw checks.fault("program: " + breaches.getFirst());
        }
        return supply;
    }

    private GreenTimes program() {
        int cycle = (int) checks.within("cycle", lamps.program().cycle(), 30, 300);
        int offset = (int) checks.within("offset", lamps.program().offset(), 0, cycle - 1);
        List<GreenTimes.Window> windows = lamps.program().green().stream()
                .map(green -> new GreenTimes.Window(
                        groups.get(group(green.group())).name(),
                        (int) checks.within("from of " + green.group(), green.from(), 0, cycle - 1),
                        (int) checks.within("to of " + green.group(), green.to(), 0, cycle - 1)))
                .toList();
        return new GreenTimes(cycle, offset, windows);
    }

    /** {@code [one][other]} by position: the one shows that it must let the other go first. */
    private boolean[][] rightOfWay() {
        int size = ways.linksAt().size();
        boolean[][] yields = new boolean[size][size];
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.size(); j++) {
                for (int p : groups.get(i).positions()) {
                    for (int q : groups.get(j).positions()) {
                        yields[p][q] = together[i][j] && !groups.get(i).walks() && ways.yields(p, q);
                    }
                }
            }
        }
        return yields;
    }
}
