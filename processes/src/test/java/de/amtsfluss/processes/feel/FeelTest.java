package de.amtsfluss.processes.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeelTest {

    private static final Map<String, Object> DOG = Map.of("breed", "other", "height", 42);

    @Test
    void conditionsAskedTogetherAnswerAsEachAlone() {
        assertThat(Feel.holding(
                        Set.of("=breed = \"other\"", "height > 40", "=if height > 40 then false else true"), DOG))
                .containsExactlyInAnyOrder("=breed = \"other\"", "height > 40");
    }

    @Test
    void aConditionThatFailsDoesNotTakeTheOthersWithIt() {
        assertThat(Feel.holding(Set.of("height > 40", "=assert(height, height > 50) > 1", "=unknown(height)"), DOG))
                .containsExactly("height > 40");
    }

    @Test
    void twoConditionsCannotHideInOne() {
        assertThatThrownBy(() -> Feel.holding(Set.of("true), (true", "height > 40"), DOG))
                .isInstanceOf(FeelFault.class)
                .hasMessageContaining("true), (true");
    }
}
