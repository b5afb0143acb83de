package de.amtsfluss.optimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.network.NetworkFault;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanJsonTest {

    @Test
    void whatWasWrittenIsReadBackExactly() {
        for (long seed = 1; seed < 40; seed++) {
            SignalArea area = Areas.random(seed);
            SignalPlan plan = ProgramPlan.of(area).plan();
            String text = PlanJson.write(plan);
            assertThat(PlanJson.read(area, text)).isEqualTo(plan);
            assertThat(PlanJson.write(PlanJson.read(area, text))).isEqualTo(text);
        }
    }

    @Test
    void aWholeAreaSurvivesTheRoundTrip() {
        SignalArea area = Areas.shared("ingolstadt7");
        SignalPlan plan = ProgramPlan.of(area).plan();
        assertThat(PlanJson.read(area, PlanJson.write(plan))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cycle\":|\"cykel\":|$|[cykel] is unknown",
                "amtsfluss-signal-plan-1|other|$.format|is not [amtsfluss",
                "\"area\":\"random-2\"|\"area\":\"x\"|$.area|another area",
                "\"offset\":0|\"offset\":-1|$.junctions[0].offset|from [0.0]",
                "\"offset\":0|\"offset\":0.5|$.junctions[0].offset|whole number",
                "\"offset\":0|\"offset\":1e99|$.junctions[0].offset|not a number from",
                "\"offset\":0|\"offset\":0,\"offset\":1|$|not JSON",
                "\"stage\":\"|\"stage\":7,\"x\":\"|$.junctions[0].steps[0]|[x] is unknown",
                "]}]}|]}]|$|not JSON"
            })
    void whatIsNotAPlanIsRefusedWithItsPlace(String old, String broken, String place, String what) {
        SignalArea area = Areas.random(2);
        String text = PlanJson.write(ProgramPlan.of(area).plan());
        int at = text.indexOf(old);
        assertThat(at).isNotNegative();
        String damaged = text.substring(0, at) + broken + text.substring(at + old.length());
        assertThatThrownBy(() -> PlanJson.read(area, damaged))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("[" + place + "]")
                .hasMessageContaining(what);
    }

    @Test
    void noDamageToTheTextEverGivesAnUnlawfulPlanOrAnotherError() {
        SignalArea area = Areas.random(2);
        String text = PlanJson.write(ProgramPlan.of(area).plan());
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder damaged = new StringBuilder(text);
            damaged.setCharAt(random.nextInt(text.length()), "0123456789Ggry\"{}[],-e".charAt(random.nextInt(22)));
            try {
                PlanJson.read(area, damaged.toString());
            } catch (NetworkFault | PlanFault fault) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_500);
    }
}
