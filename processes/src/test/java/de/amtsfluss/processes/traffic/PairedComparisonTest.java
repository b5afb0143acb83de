package de.amtsfluss.processes.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    /** Differences 4, 5, 6, 5: mean 5, standard deviation 0.8165, t(3) 3.182. */
    @Test
    void theIntervalIsStudentsOverTheDifferencesOfThePairs() {
        Comparison comparison = PairedComparison.of(List.of(pair(20, 24), pair(50, 55), pair(30, 36), pair(10, 15)));

        assertThat(comparison.saving()).isCloseTo(5, within(1e-9));
        assertThat(comparison.low()).isCloseTo(5 - 3.182 * 0.81650 / 2, within(1e-4));
        assertThat(comparison.high()).isCloseTo(5 + 3.182 * 0.81650 / 2, within(1e-4));
        assertThat(comparison.better()).isTrue();
    }

    @Test
    void aMeanThatChanceMayExplainIsNotBetter() {
        assertThat(PairedComparison.of(List.of(pair(20, 30), pair(30, 28), pair(25, 24)))
                        .better())
                .isFalse();
    }

    @Test
    void onePairSaysNothing() {
        assertThatThrownBy(() -> PairedComparison.of(List.of(pair(1, 2)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Proof.Pair pair(double newDelay, double oldDelay) {
        return new Proof.Pair(0, newDelay, oldDelay);
    }
}
