package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.List;

/** Holds a fixed program against the intergreens and minimum greens of its signal, second by second. */
public final class ProgramCheck {
    private final SignalSupply supply;

    public ProgramCheck(SignalSupply supply) {
        this.supply = supply;
    }

    /** Every breach in words; empty where the program may be shown. */
    public List<String> breaches(GreenTimes program) {
        List<String> breaches = new ArrayList<>();
        for (GreenTimes.Window window : program.windows()) {
            if (supply.indexOf(window.group()) < 0) {
                return List.of("group [%s] is unknown".formatted(window.group()));
            }
        }
        supply.groups().forEach(group -> checkGreen(group, program, breaches));
        for (GreenTimes.Window leaving : program.windows()) {
            for (GreenTimes.Window entering : program.windows()) {
                checkPair(leaving, entering, program, breaches);
            }
        }
        return breaches;
    }

    private static void checkGreen(SignalGroup group, GreenTimes program, List<String> breaches) {
        List<GreenTimes.Window> own = program.windows().stream()
                .filter(window -> window.group().equals(group.name()))
                .toList();
        if (own.isEmpty()) {
            breaches.add("[%s] is never green".formatted(group.name()));
        }
        own.stream()
                .filter(window -> program.length(window) < group.minGreen())
                .forEach(window -> breaches.add("[%s] is green for [%d] s, needed [%d]"
                        .formatted(group.name(), program.length(window), group.minGreen())));
    }

    private void checkPair(
            GreenTimes.Window leaving, GreenTimes.Window entering, GreenTimes program, List<String> breaches) {
        int needed = supply.intergreen()[supply.indexOf(leaving.group())][supply.indexOf(entering.group())];
        if (needed < 0) {
            return;
        }
        int gap = Math.floorMod(entering.from() - leaving.to(), program.cycle());
        int rest = program.cycle() - program.length(leaving) - program.length(entering);
        if (gap > rest) {
            breaches.add("[%s] and [%s] are green together".formatted(leaving.group(), entering.group()));
        } else if (gap < needed) {
            breaches.add("[%s] begins [%d] s after [%s], needed [%d]"
                    .formatted(entering.group(), gap, leaving.group(), needed));
        }
    }
}
