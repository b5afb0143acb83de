package de.amtsfluss.optimizer.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyGuardTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noWishHoweverHostileMakesAnUnsafePicture(long seed) {
        Random random = new Random(seed);
        SignalRules rules = randomRules(random);
        SafetyGuard guard = new SafetyGuard(rules);
        PictureAudit audit = new PictureAudit(rules);
        boolean bounded = Arrays.stream(rules.maxRed()).anyMatch(Double::isFinite);
        double time = 0;
        String wish = hostile(random, rules.size());
        for (int step = 0; step < 5_000; step++) {
            if (random.nextInt(8) == 0) {
                wish = hostile(random, rules.size());
            }
            if (!bounded && random.nextInt(20) == 0) {
                guard.heard(hostileWaits(random, rules.size()));
            }
            time += 1;
            double told = random.nextInt(200) == 0 ? Double.NaN : time;
            audit.saw(time, guard.admit(told, wish));
        }
        assertThat(audit.breaches()).isEmpty();
    }

    /** What people on foot are said to have waited: nothing, nonsense, for ever. */
    private static double[] hostileWaits(Random random, int size) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        double[] nonsense = {Double.NaN, -7, 0, 30, 500, Double.POSITIVE_INFINITY, Double.MAX_VALUE};
        return random.doubles(size)
                .map(share -> nonsense[(int) (share * nonsense.length)])
                .toArray();
    }

    @Test
    void theAuditSeesARightOfWayThatNobodyMayHaveAndLettersThatDoNotExist() {
        boolean[][] yields = {{false, true}, {false, false}};
        double[] threes = {3, 3};
        SignalRules rules = new SignalRules(
                "left",
                new boolean[2][2],
                yields,
                new double[2][2],
                threes,
                threes,
                new double[2],
                threes,
                new int[2][0]);
        PictureAudit audit = new PictureAudit(rules);
        audit.saw(0, "gG");
        assertThat(audit.breaches()).isEmpty();
        audit.saw(1, "GG");
        audit.saw(2, "G");
        audit.saw(3, "gX");

        assertThat(audit.breaches())
                .hasSize(3)
                .anyMatch(b -> b.contains("right of way"))
                .anyMatch(b -> b.contains("no picture"));
    }

    @Test
    void theAuditFindsWhatTheGuardWouldHavePrevented() {
        SignalRules rules = twoConflicting(5, 3, 0);
        PictureAudit audit = new PictureAudit(rules);
        audit.saw(0, "rr");
        audit.saw(1, "Gr");
        audit.saw(3, "yr");
        audit.saw(4, "GG");

        assertThat(audit.breaches())
                .anyMatch(b -> b.contains("green for only"))
                .anyMatch(b -> b.contains("conflicting"))
                .anyMatch(b -> b.contains("needed"));
    }

    @Test
    void yellowAndIntergreenComeBeforeTheOtherGreen() {
        SafetyGuard guard = new SafetyGuard(twoConflicting(5, 3, 0));
        assertThat(guard.admit(0, "Gr")).isEqualTo("Gr");
        assertThat(guard.admit(2, "rG")).isEqualTo("Gr");
        assertThat(guard.admit(5, "rG")).isEqualTo("yr");
        assertThat(guard.admit(7, "rG")).isEqualTo("yr");
        assertThat(guard.admit(8, "rG")).isEqualTo("rG");
    }

    @Test
    void redAndAmberIsShownWithinTheIntergreen() {
        SafetyGuard guard = new SafetyGuard(twoConflicting(5, 6, 1));
        guard.admit(0, "Gr");
        guard.admit(1, "Gr");
        guard.admit(6, "rG");
        assertThat(guard.admit(10, "rG")).isEqualTo("rr");
        assertThat(guard.admit(11, "rG")).isEqualTo("ru");
        assertThat(guard.admit(12, "rG")).isEqualTo("rG");
    }

    @Test
    void aStarvedPositionIsServedAgainstTheWish() {
        SignalRules rules = twoConflicting(5, 3, 0);
        Arrays.fill(rules.maxRed(), 60);
        SafetyGuard guard = new SafetyGuard(rules);
        guard.begin(0, "Gr");
        boolean served = false;
        for (int t = 1; t < 75; t++) {
            served |= guard.admit(t, "Gr").charAt(1) == 'G' || guard.picture().charAt(1) == 'g';
        }
        assertThat(served).isTrue();
    }

    @Test
    void contradictoryRulesCannotBeMade() {
        boolean[][] oneSided = {{false, true}, {false, false}};
        double[][] none = new double[2][2];
        double[] ones = {5, 5};
        assertThatThrownBy(() -> new SignalRules(
                        "x", oneSided, new boolean[2][2], none, ones, ones, new double[2], ones, new int[2][0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("disagree");
        boolean[][] both = {{false, true}, {true, false}};
        assertThatThrownBy(() -> new SignalRules(
                        "x", both, new boolean[2][2], none, ones, ones, new double[2], ones, new int[2][0]))
                .hasMessageContaining("shorter than the yellow");
        double[][] broken = {{0, Double.NaN}, {5, 0}};
        assertThatThrownBy(() -> new SignalRules(
                        "x", both, new boolean[2][2], broken, ones, ones, new double[2], ones, new int[2][0]))
                .hasMessageContaining("impossible");
    }

    private static SignalRules twoConflicting(double minGreen, double intergreen, double redAmber) {
        return new SignalRules(
                "two",
                new boolean[][] {{false, true}, {true, false}},
                new boolean[2][2],
                new double[][] {{0, intergreen}, {intergreen, 0}},
                new double[] {minGreen, minGreen},
                new double[] {3, 3},
                new double[] {redAmber, redAmber},
                new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY},
                new int[2][0]);
    }

    private static String hostile(Random random, int size) {
        if (random.nextInt(30) == 0) {
            return random.nextBoolean() ? null : "GG";
        }
        StringBuilder wish = new StringBuilder();
        for (int i = 0; i < size; i++) {
            wish.append("rrGgyuoX".charAt(random.nextInt(8)));
        }
        return random.nextInt(5) == 0 ? "G".repeat(size) : wish.toString();
    }

    /** Some positions show only with another that they do not conflict with. */
    private static int[][] needs(Random random, boolean[][] conflict) {
        int[][] needs = new int[conflict.length][0];
        for (int i = 1; i < needs.length; i++) {
            int main = random.nextInt(i);
            if (random.nextInt(4) == 0 && !conflict[i][main] && needs[main].length == 0) {
                needs[i] = new int[] {main};
            }
        }
        return needs;
    }

    private static SignalRules randomRules(Random random) {
        int size = 2 + random.nextInt(14);
        boolean[][] conflict = new boolean[size][size];
        double[][] intergreen = new double[size][size];
        boolean[][] yields = new boolean[size][size];
        double[] minGreen = new double[size];
        double[] yellow = new double[size];
        double[] redAmber = new double[size];
        double[] maxRed = new double[size];
        for (int i = 0; i < size; i++) {
            boolean walks = random.nextInt(4) == 0;
            minGreen[i] = 1 + random.nextInt(12);
            yellow[i] = walks ? 0 : 3 + random.nextInt(3);
            redAmber[i] = walks ? 0 : random.nextInt(2);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                conflict[i][j] = random.nextBoolean();
                conflict[j][i] = conflict[i][j];
                intergreen[i][j] = conflict[i][j] ? yellow[i] + random.nextInt(12) : 0;
                intergreen[j][i] = conflict[i][j] ? yellow[j] + random.nextInt(12) : 0;
                yields[i][j] = !conflict[i][j] && random.nextInt(4) == 0;
            }
        }
        boolean bounded = random.nextBoolean();
        int[][] needs = needs(random, conflict);
        for (int i = 0; i < size; i++) {
            boolean limited = bounded && needs[i].length == 0 && random.nextBoolean();
            maxRed[i] = limited ? 300 + random.nextInt(300) : Double.POSITIVE_INFINITY;
        }
        return new SignalRules("random", conflict, yields, intergreen, minGreen, yellow, redAmber, maxRed, needs);
    }
}
