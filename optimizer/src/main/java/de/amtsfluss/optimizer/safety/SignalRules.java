package de.amtsfluss.optimizer.safety;

import java.util.Arrays;

/**
 * What one signal must never break. All times in seconds, one entry per position of the picture; matrices are
 * {@code [leaving][entering]}. The arrays are shared and must not be written.
 *
 * @param conflict positions that must never be open together
 * @param yieldsTo positions that may not show G while the other is open
 * @param intergreen from the end of the leaving green to the begin of the entering green
 * @param yellow zero for pedestrians, who go from green to red
 * @param maxRed longest red before the signal is served by force; infinite where nothing is bounded
 * @param needs positions of which one must be open while this one is, empty where independent
 */
public record SignalRules(
        String signal,
        boolean[][] conflict,
        boolean[][] yieldsTo,
        double[][] intergreen,
        double[] minGreen,
        double[] yellow,
        double[] redAmber,
        double[] maxRed,
        int[][] needs) {

    public SignalRules {
        int size = conflict.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (conflict[i][j] != conflict[j][i]) {
                    throw new IllegalArgumentException(
                            "Signal [%s]: positions [%d] and [%d] disagree about their conflict. Maybe one pair is missing."
                                    .formatted(signal, i, j));
                }
                if (!(intergreen[i][j] >= 0) || intergreen[i][j] > 60) {
                    throw new IllegalArgumentException(
                            "Signal [%s]: intergreen [%s] from [%d] to [%d] is impossible. Maybe a unit is wrong."
                                    .formatted(signal, intergreen[i][j], i, j));
                }
                if (conflict[i][j] && intergreen[i][j] < yellow[i]) {
                    throw new IllegalArgumentException(
                            "Signal [%s]: intergreen [%s] from [%d] to [%d] is shorter than the yellow [%s]. Maybe it was left out."
                                    .formatted(signal, intergreen[i][j], i, j, yellow[i]));
                }
            }
        }
        if (Arrays.stream(minGreen).anyMatch(s -> !(s >= 1))
                || Arrays.stream(yellow).anyMatch(s -> !(s >= 0))) {
            throw new IllegalArgumentException(
                    "Signal [%s]: a minimum green or yellow is impossible. Maybe a value is missing."
                            .formatted(signal));
        }
    }

    public int size() {
        return conflict.length;
    }

    /** True where a stage opens no two conflicting positions. */
    public boolean allows(String picture) {
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                if (open(picture, i) && open(picture, j) && conflict[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean open(String picture, int position) {
        char letter = picture.charAt(position);
        return letter == 'G' || letter == 'g';
    }
}
