package de.amtsfluss.optimizer.safety;

import java.util.Arrays;

/**
 * Turns any wish into a safe picture. It trusts nobody: it keeps its own clock and memory per position, finishes
 * minimum greens and yellows, waits for intergreens, and serves a position by force when its red grows too long.
 */
public final class SafetyGuard {
    private static final double LONG_AGO = -1e6;
    /** Share of the longest red after which a position goes along with one that is served by force. */
    private static final double NEARLY = 0.8;

    private final SignalRules rules;
    private final char[] shown;
    private final double[] since;
    private final double[] greenEnd;
    private double now = Double.NEGATIVE_INFINITY;
    private double begun;
    private double[] requests;

    /** Starts with everything red since long ago. */
    public SafetyGuard(SignalRules rules) {
        this.rules = rules;
        shown = new char[rules.size()];
        since = new double[rules.size()];
        greenEnd = new double[rules.size()];
        Arrays.fill(shown, 'r');
        Arrays.fill(since, LONG_AGO);
        Arrays.fill(greenEnd, LONG_AGO);
    }

    /** Begins with the picture that is on the street at this second; conflicting greens in it are an error. */
    public void begin(double time, String picture) {
        if (picture.length() != rules.size() || !rules.allows(picture)) {
            throw new IllegalArgumentException(
                    "Signal [%s] cannot begin with [%s]. Maybe the rules belong to another signal."
                            .formatted(rules.signal(), picture));
        }
        for (int i = 0; i < shown.length; i++) {
            char letter = picture.charAt(i);
            shown[i] = letter == 'G' || letter == 'g' || (letter == 'y' && rules.yellow()[i] > 0) ? letter : 'r';
            since[i] = time;
            if (shown[i] == 'y') {
                greenEnd[i] = time;
            }
        }
        now = time;
        begun = time;
    }

    /**
     * The safe picture closest to the wish.
     *
     * @param time seconds; while the clock stands still, runs backwards or is not a number, nothing changes
     * @param wish one letter per position, G or g for green, everything else for red; of wrong length counts as all red
     */
    public String admit(double time, String wish) {
        if (!(time > now) || Double.isInfinite(time)) {
            return picture();
        }
        begun = now == Double.NEGATIVE_INFINITY ? time : begun;
        now = time;
        boolean[] wanted = wanted(wish);
        serveTheStarved(wanted);
        for (int i = 0; i < shown.length; i++) {
            leave(i, wanted[i]);
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < shown.length; i++) {
                enter(i, wanted[i], wish);
            }
        }
        dropDependents();
        rank(wish);
        return new String(shown);
    }

    /** True where the picture lets somebody go at this position. */
    public static boolean open(String picture, int position) {
        return SignalRules.open(picture, position);
    }

    private boolean[] wanted(String wish) {
        boolean[] wanted = new boolean[shown.length];
        for (int i = 0; wish != null && wish.length() == shown.length && i < shown.length; i++) {
            wanted[i] = SignalRules.open(wish, i);
        }
        return wanted;
    }

    /** Opens whoever is due, with all that are nearly due and compatible, and closes what is in their way. */
    private void serveTheStarved(boolean[] wanted) {
        int most = mostOverdue();
        if (most < 0) {
            return;
        }
        boolean[] forced = new boolean[shown.length];
        forced[most] = true;
        for (int i = 0; i < shown.length; i++) {
            forced[i] |= shown[i] == 'r' && red(i) >= NEARLY * rules.maxRed()[i] && compatible(i, forced);
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = forced[i] || wanted[i] && compatible(i, forced);
        }
    }

    private int mostOverdue() {
        int most = -1;
        for (int i = 0; i < shown.length; i++) {
            boolean due = shown[i] == 'r' && rules.needs()[i].length == 0 && red(i) >= rules.maxRed()[i];
            if (due && (most < 0 || red(i) - rules.maxRed()[i] > red(most) - rules.maxRed()[most])) {
                most = i;
            }
        }
        return most;
    }

    /** Seconds a position has been red, or somebody has waited there where requests are known. */
    private double red(int i) {
        double red = now - Math.max(since[i], begun);
        return requests == null || Double.isNaN(requests[i]) ? red : Math.min(red, requests[i]);
    }

    /**
     * Tells how long people have waited: from now on red is bounded for who waits, not for an empty crossing.
     *
     * @param seconds per position, zero where nobody waits, NaN where nothing is known; null where nothing is known at all
     */
    public void heard(double[] seconds) {
        requests = seconds == null ? null : seconds.clone();
    }

    /** True where a red has nearly lasted as long as it may: whoever plans should serve it next. */
    public boolean due(int position) {
        return shown[position] == 'r' && red(position) >= NEARLY * rules.maxRed()[position];
    }

    private boolean compatible(int i, boolean[] with) {
        for (int j = 0; j < with.length; j++) {
            if (with[j] && rules.conflict()[i][j]) {
                return false;
            }
        }
        return true;
    }

    private void leave(int i, boolean wanted) {
        double lasted = now - since[i];
        switch (shown[i]) {
            case 'g', 'G' -> {
                if (!wanted && lasted >= rules.minGreen()[i] && !heldByDependents(i)) {
                    greenEnd[i] = now;
                    show(i, rules.yellow()[i] > 0 ? 'y' : 'r');
                }
            }
            case 'y' -> {
                if (lasted >= rules.yellow()[i]) {
                    show(i, 'r');
                }
            }
            case 'u' -> {
                if (lasted >= rules.redAmber()[i]) {
                    show(i, 'g');
                }
            }
            default -> {}
        }
    }

    private boolean heldByDependents(int i) {
        for (int k = 0; k < shown.length; k++) {
            boolean young = shown[k] == 'u' || isOpen(k) && now - since[k] < rules.minGreen()[k];
            if (young && Arrays.stream(rules.needs()[k]).anyMatch(needed -> needed == i)) {
                return true;
            }
        }
        return false;
    }

    private void enter(int i, boolean wanted, String wish) {
        if (!wanted || shown[i] != 'r' || (now == since[i] && since[i] != LONG_AGO)) {
            return;
        }
        for (int j = 0; j < shown.length; j++) {
            if (j != i && (occupied(i, j) || greenEnd[j] + rules.intergreen()[j][i] > now + rules.redAmber()[i])) {
                return;
            }
        }
        if (rules.needs()[i].length > 0 && Arrays.stream(rules.needs()[i]).noneMatch(this::isOpen)) {
            return;
        }
        show(i, rules.redAmber()[i] > 0 ? 'u' : 'g');
    }

    private boolean occupied(int i, int j) {
        return rules.conflict()[i][j] && shown[j] != 'r';
    }

    private boolean isOpen(int i) {
        return shown[i] == 'g' || shown[i] == 'G';
    }

    private void dropDependents() {
        for (int i = 0; i < shown.length; i++) {
            if (isOpen(i)
                    && rules.needs()[i].length > 0
                    && Arrays.stream(rules.needs()[i]).noneMatch(this::isOpen)
                    && now - since[i] >= rules.minGreen()[i]) {
                greenEnd[i] = now;
                show(i, rules.yellow()[i] > 0 ? 'y' : 'r');
            }
        }
    }

    private void show(int i, char letter) {
        shown[i] = letter;
        since[i] = now;
    }

    /** Decides between right of way and yielding for everything that is open; the change does not restart the green. */
    private void rank(String wish) {
        for (int i = 0; i < shown.length; i++) {
            if (isOpen(i)) {
                boolean told = wish != null && wish.length() == shown.length && SignalRules.open(wish, i);
                boolean first = told ? wish.charAt(i) == 'G' : shown[i] == 'G';
                for (int j = 0; j < shown.length && first; j++) {
                    first = !(rules.yieldsTo()[i][j] && shown[j] != 'r');
                }
                shown[i] = first ? 'G' : 'g';
            }
        }
    }

    /** Seconds since this position shows what it shows; red since the start counts as long ago. */
    public double shownFor(int position) {
        return now - since[position];
    }

    /** Seconds since the last green of this position ended. */
    public double sinceGreen(int position) {
        return now - greenEnd[position];
    }

    public String picture() {
        return new String(shown);
    }

    public SignalRules rules() {
        return rules;
    }
}
