package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the shortest lawful ways between the stages of a cycle: what is in nobody's way opens at once. */
public final class Transitions {
    private static final int ROUNDS = 3;

    private final SignalRules rules;
    private final double[] greenEnd;
    private double now;

    private Transitions(SignalRules rules) {
        this.rules = rules;
        greenEnd = new double[rules.size()];
        Arrays.fill(greenEnd, -1e6);
    }

    /** The steps of a cycle with these greens; whether they are long enough is told by {@link #leastGreens}. */
    public static List<Step> steps(SignalRules rules, List<String> stages, int[] greens) {
        Transitions transitions = new Transitions(rules);
        List<Step> steps = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            steps = transitions.round(stages, greens);
        }
        return steps;
    }

    private List<Step> round(List<String> stages, int[] greens) {
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            now += greens[s];
            String next = stages.get((s + 1) % stages.size());
            steps.add(new Step(stages.get(s), greens[s], change(stages.get(s), next)));
        }
        return steps;
    }

    private List<Interval> change(String from, String to) {
        for (int i = 0; i < rules.size(); i++) {
            if (open(from, i) && !open(to, i)) {
                greenEnd[i] = now;
            }
        }
        double[] opensAt = opensAt(from, to);
        int seconds = 0;
        for (int i = 0; i < rules.size(); i++) {
            if (open(to, i) && !open(from, i)) {
                seconds = Math.max(seconds, (int) Math.ceil(opensAt[i] - now - 1e-9));
            } else if (open(from, i) && !open(to, i)) {
                seconds = Math.max(seconds, (int) Math.ceil(rules.yellow()[i]));
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            add(intervals, picture(from, to, opensAt, now + second));
        }
        now += seconds;
        return intervals;
    }

    private double[] opensAt(String from, String to) {
        double[] opensAt = new double[rules.size()];
        for (int p = 0; p < opensAt.length; p++) {
            opensAt[p] = now;
            if (!open(to, p) || open(from, p)) {
                continue;
            }
            opensAt[p] += rules.redAmber()[p];
            opensAt[p] = Math.max(opensAt[p], greenEnd[p] + rules.yellow()[p] + rules.redAmber()[p] + 1);
            for (int q = 0; q < opensAt.length; q++) {
                if (q != p) {
                    opensAt[p] = Math.max(opensAt[p], greenEnd[q] + rules.intergreen()[q][p]);
                }
            }
            opensAt[p] = Math.ceil(opensAt[p] - 1e-9);
        }
        for (int p = 0; p < opensAt.length; p++) {
            if (open(to, p) && !open(from, p) && rules.needs()[p].length > 0) {
                opensAt[p] = Math.max(opensAt[p], neededFrom(p, to, opensAt));
            }
        }
        return opensAt;
    }

    private double neededFrom(int p, String to, double[] opensAt) {
        return Arrays.stream(rules.needs()[p])
                .filter(needed -> open(to, needed))
                .mapToDouble(needed -> opensAt[needed])
                .min()
                .orElse(now);
    }

    private String picture(String from, String to, double[] opensAt, double at) {
        char[] letters = new char[rules.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letter(i, from, to, opensAt[i], at);
        }
        for (int i = 0; i < letters.length; i++) {
            for (int j = 0; j < letters.length && letters[i] == 'G'; j++) {
                if (rules.yieldsTo()[i][j] && letters[j] != 'r') {
                    letters[i] = 'g';
                }
            }
        }
        return new String(letters);
    }

    private char letter(int i, String from, String to, double opensAt, double at) {
        if (open(from, i)) {
            if (open(to, i)) {
                return from.charAt(i) == 'G' && to.charAt(i) == 'G' ? 'G' : 'g';
            }
            return at < greenEnd[i] + rules.yellow()[i] ? 'y' : 'r';
        }
        if (!open(to, i)) {
            return 'r';
        }
        return at >= opensAt ? to.charAt(i) : at >= opensAt - rules.redAmber()[i] ? 'u' : 'r';
    }

    private static void add(List<Interval> intervals, String picture) {
        if (!intervals.isEmpty() && intervals.getLast().picture().equals(picture)) {
            Interval last = intervals.removeLast();
            intervals.add(new Interval(picture, last.seconds() + 1));
        } else {
            intervals.add(new Interval(picture, 1));
        }
    }

    /** Per stage the shortest green with which every position surely gets its minimum. */
    public static int[] leastGreens(SignalRules rules, List<String> stages) {
        int count = stages.size();
        int[] least = new int[count];
        Arrays.fill(least, 1);
        for (int p = 0; p < rules.size(); p++) {
            for (int s = 0; s < count; s++) {
                boolean opens = open(stages.get(s), p) && !open(stages.get(Math.floorMod(s - 1, count)), p);
                if (opens) {
                    int run = run(stages, s, p);
                    int each = (int) Math.ceil(rules.minGreen()[p] / run);
                    for (int k = 0; k < run; k++) {
                        int stage = (s + k) % count;
                        least[stage] = Math.max(least[stage], each);
                    }
                }
            }
        }
        return least;
    }

    private static int run(List<String> stages, int from, int position) {
        int run = 0;
        while (run < stages.size() && open(stages.get((from + run) % stages.size()), position)) {
            run++;
        }
        return run;
    }

    private static boolean open(String picture, int position) {
        return Inspection.open(picture, position);
    }
}
