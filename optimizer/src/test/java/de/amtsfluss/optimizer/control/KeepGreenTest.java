package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.safety.SafetyGuard;
import de.amtsfluss.optimizer.safety.SignalRules;
import org.junit.jupiter.api.Test;

/** A main road (0), the side road that crosses it (1) and a crossing of the side road beside the main road (2). */
class KeepGreenTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final boolean[][] CONFLICT = {
        {false, true, false}, {true, false, true}, {false, true, false},
    };
    private static final double[][] INTERGREEN = {
        {0, 6, 0}, {6, 0, 5}, {0, 15, 0},
    };

    private final SafetyGuard guard = new SafetyGuard(new SignalRules(
            "junction",
            CONFLICT,
            new boolean[3][3],
            INTERGREEN,
            new double[] {5, 5, 5},
            new double[] {3, 3, 0},
            new double[] {1, 1, 0},
            new double[] {INFINITE, INFINITE, INFINITE},
            new int[3][0]));
    private final KeepGreen keepGreen = new KeepGreen();

    @Test
    void theMainRoadGoesOnWhileSomebodyIsStillOnTheCrossing() {
        int walkEnd = walk();
        int mainEnd = -1;
        int sideBegin = -1;
        for (int second = walkEnd + 1; sideBegin < 0 && second < walkEnd + 60; second++) {
            String shown = guard.admit(second, keepGreen.keep("rGr", guard));
            mainEnd = mainEnd < 0 && !SafetyGuard.open(shown, 0) ? second : mainEnd;
            sideBegin = SafetyGuard.open(shown, 1) ? second : -1;
        }
        assertThat(sideBegin - walkEnd).as("no later than the crossing demands").isEqualTo(15);
        assertThat(sideBegin - mainEnd)
                .as("only its own intergreen of red, or a second more")
                .isBetween(6, 7);
    }

    @Test
    void withoutAnybodyOnTheCrossingTheMainRoadEndsAtOnce() {
        for (int second = 0; second < 20; second++) {
            guard.admit(second, "Grr");
        }
        assertThat(keepGreen.keep("rGr", guard)).isEqualTo("rGr");
    }

    @Test
    void theTwinLearnsHowLongTheSideRoadMustWaitForPeople() {
        walk();
        boolean[] crossing = {false, false, true};
        assertThat(keepGreen.clearing(crossing, guard)[1]).isEqualTo(14);
        assertThat(keepGreen.clearing(crossing, guard)[0]).isZero();
    }

    /** Opens main road and crossing; the crossing becomes red in the second that is returned. */
    private int walk() {
        int second = 0;
        for (; second < 12; second++) {
            guard.admit(second, "GrG");
        }
        guard.admit(second, "Grr");
        return second;
    }
}
