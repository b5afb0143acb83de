package de.amtsfluss.optimizer.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.processes.traffic.DetectorCount;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.SignalPlanning.ExportFormat;
import de.amtsfluss.processes.traffic.SignalPlanning.SearchStopped;
import de.amtsfluss.processes.traffic.SignalPlanning.SearchWatch;
import de.amtsfluss.processes.traffic.TrafficWorkshop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final Area AREA = ShippedAreas.corridor().area();
    private static final String KEY = "schlosskreuzung";
    private static final RunParameters QUICK = new RunParameters(3, 4, 4, 14_400, 3, 1, 60, false);

    private final SignalPlanning planning =
            ServiceLoader.load(TrafficWorkshop.class).findFirst().orElseThrow().planning(List.of());
    private final String demand = planning.estimateDemand(KEY, counts());

    private static List<DetectorCount> counts() {
        return AREA.detectors().stream()
                .filter(detector -> !detector.id().endsWith("fern"))
                .map(detector -> new DetectorCount(detector.id(), 90, 60, 30))
                .toList();
    }

    /** Goes on for so many generations, then is killed. */
    private static final class Watch implements SearchWatch {
        private final int last;
        private byte[] checkpoint;
        private int generation;

        Watch(int last) {
            this.last = last;
        }

        @Override
        public boolean generation(int number, double best, byte[] state) {
            generation = number;
            checkpoint = state;
            return number < last;
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    }

    @Test
    void whatTheSignalsShowTodayIsTheFirstPlan() {
        String first = planning.firstPlan(KEY);

        assertThat(planning.listAreas()).extracting(area -> area.key()).containsExactly(KEY);
        assertThat(planning.listBreaches(KEY, first)).isEmpty();
        assertThat(new String(planning.export(KEY, first, ExportFormat.SUMO), UTF_8))
                .contains("tlLogic");
        assertThat(planning.pictures(KEY, first, Locale.GERMAN)).hasSize(14);
    }

    @Test
    void aSearchThatIsCutOffGoesOnToTheSamePlan() throws SearchStopped {
        String whole = planning.search(KEY, demand, QUICK, Optional.empty(), new Watch(99));

        Watch killed = new Watch(2);
        assertThatThrownBy(() -> planning.search(KEY, demand, QUICK, Optional.empty(), killed))
                .isInstanceOf(SearchStopped.class);
        Watch again = new Watch(99);
        String resumed = planning.search(KEY, demand, QUICK, Optional.of(killed.checkpoint), again);

        assertThat(killed.generation).isEqualTo(2);
        assertThat(again.generation).isEqualTo(QUICK.generations());
        assertThat(resumed).isEqualTo(whole);
        assertThat(planning.listBreaches(KEY, resumed)).isEmpty();
    }

    @Test
    void twoPlansAreComparedUnderTheSameArrivals() throws SearchStopped {
        String first = planning.firstPlan(KEY);

        Proof proof = planning.prove(KEY, demand, first, first, QUICK, new Watch(99));

        assertThat(proof.pairs()).hasSize(3).allSatisfy(pair -> assertThat(pair.newDelay())
                .isEqualTo(pair.oldDelay())
                .isPositive());
        assertThat(proof.effects())
                .extracting(Proof.Effect::whom)
                .contains("vehicles", "pedestrians", "buses", "movement");
        assertThat(proof.effects())
                .filteredOn(effect -> effect.whom().equals("movement"))
                .anySatisfy(effect -> assertThat(effect.name()).startsWith("Schloßkreuzung K"));
        assertThat(planning.pictures(KEY, proof, Locale.ENGLISH)).hasSize(2);
    }

    @Test
    void aPlanThatBreaksARuleIsNamed() {
        String first = planning.firstPlan(KEY);
        String unsafe = first.replaceFirst("\"green\":40", "\"green\":1");

        assertThat(planning.listBreaches(KEY, unsafe)).isNotEmpty();
        assertThat(planning.listBreaches(KEY, "{}")).isNotEmpty();
        assertThat(planning.listBreaches(KEY, "not a plan")).isNotEmpty();
    }

    @Test
    void anUnknownAreaIsAClearError() {
        assertThatThrownBy(() -> planning.firstPlan("nowhere")).hasMessageContaining("nowhere");
    }
}
