package de.amtsfluss.optimizer.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageSequencesTest {
    private final List<String> looked = new ArrayList<>();

    @Test
    void everyOrderIsTriedTheMostPromisingFirstStepFirst() {
        new StageSequences(new int[] {1, 0}, 3).tryAll((sequence, depth) -> look(sequence, depth, 100));

        assertThat(looked)
                .containsExactly("10", "11", "00", "01", "100", "101", "110", "111", "000", "001", "010", "011");
    }

    @Test
    void aTrialThatHasSeenEnoughEndsTheSearch() {
        new StageSequences(new int[] {1, 0}, 3).tryAll((sequence, depth) -> look(sequence, depth, 3));

        assertThat(looked).containsExactly("10", "11", "00");
    }

    private boolean look(int[] sequence, int depth, int most) {
        looked.add(Arrays.stream(sequence, 0, depth).mapToObj(Integer::toString).reduce("", String::concat));
        return looked.size() < most;
    }
}
