package de.amtsfluss.optimizer.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.plan.PlanExport;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.search.RandomPlans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanInSumoTest {
    @TempDir
    Path folder;

    @Test
    void sumoShowsTheExportedPlanSecondBySecond() throws Exception {
        assumeTrue(Sumo.find().isPresent(), Sumo.howToGet());
        Scenario scenario = Scenario.read(Areas.file("cologne3", "cologne3.sumocfg"));
        SignalPlan plan = RandomPlans.of(SignalArea.of("cologne3", scenario.network()), 1, 3)
                .getFirst();
        Path programs = Files.writeString(folder.resolve("plan.add.xml"), PlanExport.sumo(plan, "plan"));
        int port = TraciConnection.freePort();
        Process process = Sumo.get().start(scenario, 1, port, folder, List.of(programs));
        try (TraciConnection connection = TraciConnection.open(port, process)) {
            World world = new World(scenario.network(), connection);
            for (long second = (long) scenario.begin(); second < scenario.begin() + 150; second++) {
                world.second(Map.of(), scenario.stepsPerSecond(), second + 1.0);
                for (var junction : plan.junctions()) {
                    assertThat(world.picture(junction.signal()))
                            .as("second %d of %s", second, junction.signal())
                            .isEqualTo(junction.pictureAt(second));
                }
            }
            connection.exchange(new TraciCommands().close());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void ranksAgreeFromOppositeToEqual() {
        double[] up = {1, 2, 3, 4, 50};
        assertThat(Ranks.spearman(up, new double[] {10, 20, 30, 40, 41})).isEqualTo(1);
        assertThat(Ranks.spearman(up, new double[] {5, 4, 3, 2, 1})).isEqualTo(-1);
        assertThat(Ranks.spearman(up, new double[] {1, 1, 2, 2, 3})).isBetween(0.9, 1.0);
    }

    @Test
    void aWrongOptionIsAnsweredWithTheUsage() {
        assertThatThrownBy(() -> new Options("use it so", new String[] {"--scenario", "a", "--sped", "3"}, "seed"))
                .isInstanceOf(RefereeFault.class)
                .hasMessageContaining("[--sped] is unknown")
                .hasMessageContaining("use it so");
        Options options = new Options("so", new String[] {"--scenario", "a", "--seed", "x"}, "seed");
        assertThatThrownBy(() -> options.number("seed", 1)).hasMessageContaining("whole number");
    }
}
