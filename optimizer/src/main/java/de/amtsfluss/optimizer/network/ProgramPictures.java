package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.List;

/** Writes a fixed program as the phases of pictures that a signal shows, ambers included. */
public final class ProgramPictures {
    private final SignalSupply supply;
    private final boolean[][] yieldsTo;

    public ProgramPictures(SignalSupply supply) {
        this.supply = supply;
        this.yieldsTo = supply.yieldingPositions();
    }

    public List<Signal.Phase> phases(GreenTimes program) {
        List<Signal.Phase> phases = new ArrayList<>();
        for (int second = 0; second < program.cycle(); second++) {
            String picture = picture(program, second);
            boolean same = !phases.isEmpty() && phases.getLast().state().equals(picture);
            double lasted = same ? phases.removeLast().seconds() : 0;
            phases.add(new Signal.Phase(picture, lasted + 1));
        }
        return phases;
    }

    private String picture(GreenTimes program, int second) {
        char[] letters = new char[yieldsTo.length];
        for (SignalGroup group : supply.groups()) {
            char letter = letter(program, group, second);
            group.positions().forEach(position -> letters[position] = letter);
        }
        for (int i = 0; i < letters.length; i++) {
            for (int j = 0; j < letters.length && letters[i] == 'G'; j++) {
                letters[i] = yieldsTo[i][j] && letters[j] != 'r' ? 'g' : 'G';
            }
        }
        return new String(letters);
    }

    /** G, y, u or r: what the group shows in this second of the cycle. */
    public static char letter(GreenTimes program, SignalGroup group, int second) {
        if (program.green(group.name(), second)) {
            return 'G';
        }
        if (group.walks()) {
            return 'r';
        }
        for (int ago = 1; ago <= SignalSupply.YELLOW_SECONDS; ago++) {
            if (program.green(group.name(), second - ago)) {
                return 'y';
            }
        }
        return program.green(group.name(), second + SignalSupply.RED_AMBER_SECONDS) ? 'u' : 'r';
    }
}
