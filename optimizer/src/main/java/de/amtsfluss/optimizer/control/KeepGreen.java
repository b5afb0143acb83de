package de.amtsfluss.optimizer.control;

import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;

/**
 * Lets a closing position stay green as long as those who wait for it must wait longer for somebody else, mostly for
 * people on a long crossing.
 */
final class KeepGreen {
    /** The wish, with every green that nobody needs to end yet. */
    String keep(String wish, SafetyGuard guard) {
        char[] letters = wish.toCharArray();
        String shown = guard.picture();
        for (int i = 0; i < letters.length; i++) {
            boolean closing = SafetyGuard.open(shown, i) && !SafetyGuard.open(wish, i);
            if (closing && guard.rules().yellow()[i] > 0 && mayStay(i, wish, guard)) {
                letters[i] = shown.charAt(i);
            }
        }
        return new String(letters);
    }

    private static boolean mayStay(int i, String wish, SafetyGuard guard) {
        boolean needed = false;
        for (int p = 0; p < wish.length(); p++) {
            if (guard.rules().conflict()[i][p] && SafetyGuard.open(wish, p)) {
                needed = true;
                if (guard.rules().intergreen()[i][p] + 1 > earliest(p, wish, guard)) {
                    return false;
                }
            }
        }
        return needed;
    }

    /** Seconds until a position could open if all that are in its way closed at once. */
    private static double earliest(int p, String wish, SafetyGuard guard) {
        double latest = 0;
        for (int j = 0; j < wish.length(); j++) {
            if (guard.rules().intergreen()[j][p] > 0 && !SafetyGuard.open(wish, j)) {
                latest = Math.max(latest, free(j, p, guard));
            }
        }
        return latest;
    }

    /** Seconds until {@code p} need not wait for {@code j} any more. */
    private static double free(int j, int p, SafetyGuard guard) {
        SignalRules rules = guard.rules();
        double left = SafetyGuard.open(guard.picture(), j)
                ? Math.max(0, rules.minGreen()[j] - guard.shownFor(j) - 1)
                : -guard.sinceGreen(j) - 1;
        return left + rules.intergreen()[j][p];
    }

    /** Seconds each position must still wait for people who walk now. */
    double[] clearing(boolean[] crossing, SafetyGuard guard) {
        double[] seconds = new double[crossing.length];
        for (int p = 0; p < crossing.length; p++) {
            for (int j = 0; j < crossing.length; j++) {
                if (crossing[j] && guard.rules().intergreen()[j][p] > 0) {
                    seconds[p] = Math.max(seconds[p], free(j, p, guard));
                }
            }
        }
        return seconds;
    }
}
