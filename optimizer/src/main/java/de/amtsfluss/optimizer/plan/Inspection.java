package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.safety.PictureAudit;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plays a cycle over and over before the audit that also watches the street, and looks at each picture by itself. */
final class Inspection {
    private static final int LONGEST_CYCLE_SECONDS = 600;
    private static final int ROUNDS = 3;

    private final SignalRules rules;
    private final String[] cycle;
    private final Set<String> breaches = new LinkedHashSet<>();

    private Inspection(SignalRules rules, String[] cycle) {
        this.rules = rules;
        this.cycle = cycle;
    }

    static List<String> breaches(SignalRules rules, String[] cycle) {
        Inspection inspection = new Inspection(rules, cycle);
        if (inspection.measures()) {
            inspection.pictures();
            inspection.play();
        }
        return List.copyOf(inspection.breaches);
    }

    private boolean measures() {
        if (cycle.length == 0 || cycle.length > LONGEST_CYCLE_SECONDS) {
            breach("a cycle of [%d] s is impossible, [1] to [%d] are allowed"
                    .formatted(cycle.length, LONGEST_CYCLE_SECONDS));
        }
        for (String picture : new LinkedHashSet<>(List.of(cycle))) {
            if (picture.length() != rules.size()) {
                breach("picture [%s] has [%d] positions, the signal has [%d]"
                        .formatted(picture, picture.length(), rules.size()));
            }
        }
        return breaches.isEmpty();
    }

    private void pictures() {
        for (String picture : new LinkedHashSet<>(List.of(cycle))) {
            for (int i = 0; i < rules.size(); i++) {
                for (int j = 0; j < rules.size(); j++) {
                    if (rules.yieldsTo()[i][j] && picture.charAt(i) == 'G' && open(picture, j)) {
                        breach("position [%d] has right of way in [%s] but must yield to [%d]"
                                .formatted(i, picture, j));
                    }
                }
                if (open(picture, i) && alone(picture, i)) {
                    breach("position [%d] is open alone in [%s]".formatted(i, picture));
                }
            }
        }
    }

    private boolean alone(String picture, int position) {
        for (int needed : rules.needs()[position]) {
            if (open(picture, needed)) {
                return false;
            }
        }
        return rules.needs()[position].length > 0;
    }

    private void play() {
        PictureAudit audit = new PictureAudit(rules);
        int seconds = Math.max(ROUNDS * cycle.length, cycle.length + longestRed());
        for (int second = 0; second < seconds; second++) {
            audit.saw(second, cycle[second % cycle.length]);
        }
        for (String breach : audit.breaches()) {
            breach(breach.substring(breach.indexOf(": ") + 2));
        }
    }

    private int longestRed() {
        double longest = 0;
        for (double red : rules.maxRed()) {
            longest = Double.isInfinite(red) ? longest : Math.max(longest, red);
        }
        return (int) longest + 120;
    }

    private void breach(String what) {
        breaches.add("Signal [%s]: %s.".formatted(rules.signal(), what));
    }

    static boolean open(String picture, int position) {
        char letter = picture.charAt(position);
        return letter == 'G' || letter == 'g';
    }

    static List<Integer> openPositions(String picture) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < picture.length(); i++) {
            if (open(picture, i)) {
                open.add(i);
            }
        }
        return open;
    }
}
