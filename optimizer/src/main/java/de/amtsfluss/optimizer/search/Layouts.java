package de.amtsfluss.optimizer.search;

import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.Step;
import de.amtsfluss.optimizer.safety.SignalRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The sequences of stages worth trying at one signal: the one in the street first, then others in which a stage is left
 * out that opens nothing the others do not open too, and other orders.
 */
final class Layouts {
    private static final int MOST = 16;
    private static final int LONGEST_TO_PERMUTE = 4;

    private Layouts() {}

    static List<List<String>> of(JunctionPlan street) {
        List<String> stages = street.steps().stream().map(Step::stage).toList();
        Set<List<String>> layouts = new LinkedHashSet<>();
        layouts.add(stages);
        without(street.rules(), stages, layouts);
        for (List<String> layout : List.copyOf(layouts)) {
            if (layout.size() > 2 && layout.size() <= LONGEST_TO_PERMUTE) {
                permute(new ArrayList<>(layout.subList(0, 1)), layout, layouts);
            }
        }
        return layouts.stream().limit(MOST).toList();
    }

    private static void without(SignalRules rules, List<String> stages, Set<List<String>> layouts) {
        for (int s = 0; s < stages.size() && stages.size() > 1; s++) {
            List<String> rest = new ArrayList<>(stages);
            String left = rest.remove(s);
            if (opens(rules.size(), left, rest) && layouts.add(rest)) {
                without(rules, rest, layouts);
            }
        }
    }

    private static boolean opens(int size, String left, List<String> rest) {
        for (int p = 0; p < size; p++) {
            int position = p;
            if (open(left, p) && rest.stream().noneMatch(stage -> open(stage, position))) {
                return false;
            }
        }
        return true;
    }

    private static void permute(List<String> begun, List<String> stages, Set<List<String>> layouts) {
        if (begun.size() == stages.size()) {
            layouts.add(List.copyOf(begun));
            return;
        }
        List<String> left = new ArrayList<>(stages);
        begun.forEach(left::remove);
        for (String stage : new LinkedHashSet<>(left)) {
            begun.add(stage);
            permute(begun, stages, layouts);
            begun.removeLast();
        }
    }

    private static boolean open(String picture, int position) {
        char letter = picture.charAt(position);
        return letter == 'G' || letter == 'g';
    }
}
