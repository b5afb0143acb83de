package de.amtsfluss.optimizer.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watches the pictures of one signal and names every breach of its rules. Shares nothing with {@link SafetyGuard} but
 * the rules, so that one cannot hide the other's mistake.
 */
public final class PictureAudit {
    private final SignalRules rules;
    private final double[] lastOpen;
    private final double[] openedAt;
    private final double[] letterSince;
    private final List<String> breaches = new ArrayList<>();
    private String before;
    private double started;

    public PictureAudit(SignalRules rules) {
        this.rules = rules;
        lastOpen = new double[rules.size()];
        openedAt = new double[rules.size()];
        letterSince = new double[rules.size()];
        Arrays.fill(lastOpen, Double.NEGATIVE_INFINITY);
        Arrays.fill(openedAt, Double.NEGATIVE_INFINITY);
    }

    /** Takes notice of the picture shown from this second on. */
    public void saw(double time, String picture) {
        if (picture.length() != rules.size() || !picture.matches("[rugGy]*")) {
            breach(time, "[%s] is no picture of this signal".formatted(picture));
            return;
        }
        if (!rules.allows(picture)) {
            breach(time, "conflicting positions are open in [%s]".formatted(picture));
        }
        rightOfWay(time, picture);
        if (before == null) {
            started = time;
            Arrays.fill(letterSince, time);
            Arrays.fill(openedAt, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < rules.size(); i++) {
            char now = kind(picture.charAt(i));
            char old = before == null ? now : kind(before.charAt(i));
            if (now != old) {
                changed(time, i, old, now, picture);
                letterSince[i] = time;
            } else if (now == 'r'
                    && rules.yellow()[i] > 0
                    && time - Math.max(letterSince[i], started) > rules.maxRed()[i] + 60) {
                breach(time, "position [%d] is red for [%.0f] s".formatted(i, time - letterSince[i]));
                letterSince[i] = time;
            }
        }
        before = picture;
    }

    private void rightOfWay(double time, String picture) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < rules.size(); j++) {
                if (picture.charAt(i) == 'G' && rules.yieldsTo()[i][j] && SignalRules.open(picture, j)) {
                    breach(time, "position [%d] has the right of way over [%d], to which it yields".formatted(i, j));
                }
            }
        }
    }

    private static char kind(char letter) {
        return letter == 'G' ? 'g' : letter;
    }

    private void changed(double time, int i, char old, char now, String picture) {
        double lasted = time - letterSince[i];
        if (old == 'g') {
            lastOpen[i] = time;
            if (openedAt[i] > Double.NEGATIVE_INFINITY && time - openedAt[i] < rules.minGreen()[i]) {
                breach(time, "position [%d] was green for only [%.0f] s".formatted(i, time - openedAt[i]));
            }
            if (now != (rules.yellow()[i] > 0 ? 'y' : 'r')) {
                breach(time, "position [%d] went from green to [%s]".formatted(i, now));
            }
        } else if (old == 'y' && (now != 'r' || lasted < rules.yellow()[i] && letterSince[i] > started)) {
            breach(time, "position [%d] went from [%.0f] s of yellow to [%s]".formatted(i, lasted, now));
        } else if (old == 'u' && (now != 'g' || lasted < rules.redAmber()[i])) {
            breach(time, "position [%d] went from [%.0f] s of red and amber to [%s]".formatted(i, lasted, now));
        } else if (old == 'r' && now == 'y' || old == 'r' && now == 'g' && rules.redAmber()[i] > 0) {
            breach(time, "position [%d] went from red to [%s]".formatted(i, now));
        }
        if (now == 'g') {
            opened(time, i, picture);
        }
    }

    private void opened(double time, int i, String picture) {
        openedAt[i] = time;
        for (int j = 0; j < rules.size(); j++) {
            if (j != i
                    && rules.conflict()[i][j]
                    && (kind(picture.charAt(j)) == 'y' || kind(picture.charAt(j)) == 'u')) {
                breach(time, "position [%d] opened while [%d] is not red".formatted(i, j));
            }
            if (j != i && time - lastOpen[j] < rules.intergreen()[j][i]) {
                breach(
                        time,
                        "position [%d] opened [%.0f] s after [%d], needed [%.0f]"
                                .formatted(i, time - lastOpen[j], j, rules.intergreen()[j][i]));
            }
        }
        if (rules.needs()[i].length > 0
                && Arrays.stream(rules.needs()[i]).noneMatch(j -> kind(picture.charAt(j)) == 'g')) {
            breach(time, "position [%d] opened alone".formatted(i));
        }
    }

    private void breach(double time, String what) {
        breaches.add("[%.0f] signal [%s]: %s".formatted(time, rules.signal(), what));
    }

    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
