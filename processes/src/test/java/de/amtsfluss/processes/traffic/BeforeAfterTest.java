package de.amtsfluss.processes.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    @Test
    void aStreetThatGotCalmerIsSaidToBeBetterWithAnIntervalAroundTheSaving() {
        StreetEffect effect = BeforeAfter.of(minutes(60, i -> 30 + i % 5), minutes(60, i -> 20 + i % 5))
                .orElseThrow();

        assertThat(effect.saving()).isCloseTo(10, within(1e-9));
        assertThat(effect.better()).isTrue();
        assertThat(effect.low()).isLessThanOrEqualTo(10);
        assertThat(effect.high()).isGreaterThanOrEqualTo(10);
    }

    /** Three batches each, means 30, 33, 36 and 25, 28, 31: both variances 9, so four degrees of freedom; t is 2.776. */
    @Test
    void theIntervalIsWelchsOverBatches() {
        List<Measure> before = minutes(6, i -> i < 2 ? 30 : i < 4 ? 33 : 36);
        List<Measure> after = minutes(6, i -> i < 2 ? 25 : i < 4 ? 28 : 31);
        StreetEffect effect = BeforeAfter.of(before, after).orElseThrow();

        double half = 2.776 * Math.sqrt(9.0 / 3 + 9.0 / 3);
        assertThat(effect.low()).isCloseTo(5 - half, within(1e-3));
        assertThat(effect.high()).isCloseTo(5 + half, within(1e-3));
        assertThat(effect.better()).isFalse();
        assertThat(effect.worse()).isFalse();
    }

    @Test
    void aSlowRushHourIsNotTakenForManyIndependentMeasures() {
        StreetEffect wave = BeforeAfter.of(minutes(60, i -> 30 + 10 * Math.sin(i / 10.0)), minutes(60, i -> 28))
                .orElseThrow();

        assertThat(wave.better()).isFalse();
    }

    @Test
    void intervalsInWhichNobodyLeftWeighNothing() {
        Measure silent = new Measure(Instant.EPOCH, UUID.randomUUID(), 500, 0);
        List<Measure> before = IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? silent : measure(30))
                .toList();

        assertThat(BeforeAfter.of(before, minutes(20, i -> 30)).orElseThrow().before())
                .isCloseTo(30, within(1e-9));
    }

    @Test
    void aFewMinutesSayNothing() {
        assertThat(BeforeAfter.of(minutes(5, i -> 30), minutes(60, i -> 20))).isEmpty();
        assertThat(BeforeAfter.of(minutes(60, i -> 30), List.of())).isEmpty();
    }

    private static List<Measure> minutes(int count, IntToDoubleFunction wait) {
        return IntStream.range(0, count)
                .mapToObj(i -> measure(wait.applyAsDouble(i)))
                .toList();
    }

    private static Measure measure(double wait) {
        return new Measure(Instant.EPOCH, UUID.randomUUID(), wait, 10);
    }
}
