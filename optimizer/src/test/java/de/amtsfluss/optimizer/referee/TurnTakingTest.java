package de.amtsfluss.optimizer.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.amtsfluss.optimizer.control.Controllers;
import de.amtsfluss.optimizer.control.Observation;
import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.control.SignalController;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.SumoNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RESCO's baselines at a T whose foot has a stop lane so short that one car fills it. */
class TurnTakingTest {
    private static final String MAIN = "Ggrr";
    private static final String MAIN_WITH_LEFT = "GGrr";
    private static final String FOOT = "rrGG";
    private static final Path DATA = Path.of("../../shared/data/traffic");

    @TempDir
    Path folder;

    private Network network;
    private long number;

    @BeforeEach
    void readT() throws IOException {
        network = SumoNetwork.read(Files.writeString(folder.resolve("t.net.xml"), """
                <net>
                  <edge id="main" from="w" to="x"><lane id="main_0" index="0" speed="13.9" length="150"/>
                    <lane id="main_1" index="1" speed="13.9" length="150"/></edge>
                  <edge id="upper" from="s" to="m"><lane id="upper_0" index="0" speed="13.9" length="100"/>
                    <lane id="upper_1" index="1" speed="13.9" length="100"/></edge>
                  <edge id="foot" from="m" to="x"><lane id="foot_0" index="0" speed="13.9" length="9"/>
                    <lane id="foot_1" index="1" speed="13.9" length="9"/></edge>
                  <edge id="east" from="x" to="e"><lane id="east_0" index="0" speed="13.9" length="100"/></edge>
                  <edge id="north" from="x" to="n"><lane id="north_0" index="0" speed="13.9" length="100"/></edge>
                  <tlLogic id="x" type="static" programID="0" offset="0">
                    <phase duration="30" state="Ggrr"/><phase duration="10" state="GGrr"/>
                    <phase duration="30" state="rrGG"/></tlLogic>
                  <junction id="x" type="traffic_light" x="0" y="0" intLanes=""/>
                  <connection from="main" to="east" fromLane="0" toLane="0" tl="x" linkIndex="0" dir="s"/>
                  <connection from="main" to="north" fromLane="1" toLane="0" tl="x" linkIndex="1" dir="l"/>
                  <connection from="foot" to="east" fromLane="0" toLane="0" tl="x" linkIndex="2" dir="r"/>
                  <connection from="foot" to="north" fromLane="1" toLane="0" tl="x" linkIndex="3" dir="l"/>
                  <connection from="upper" to="foot" fromLane="0" toLane="0" dir="s"/>
                  <connection from="upper" to="foot" fromLane="1" toLane="1" dir="s"/>
                </net>
                """));
    }

    @Test
    void rightTurnsAtTheFootOfATCount() {
        assertThat(shown(TurnTaking.greedy(), seen("foot_0", 8, 0), seen("foot_0", 1, 0), seen("main_0", 145, 0)))
                .isEqualTo(FOOT);
    }

    @Test
    void whoWaitsBehindAStopLaneThatIsFullCountsToo() {
        Sighting[] queue = {seen("foot_1", 8, 0), seen("upper_1", 98, 0), seen("upper_1", 90, 0), seen("main_0", 145, 0)
        };
        assertThat(shown(TurnTaking.greedy(), queue)).isEqualTo(FOOT);
        assertThat(shown(TurnTaking.maxPressure(), queue)).isEqualTo(FOOT);
    }

    @Test
    void aTurnThatMayGoWhileItYieldsDoesNotBuyAStageOfItsOwn() {
        assertThat(shown(TurnTaking.greedy(), seen("main_1", 148, 0), seen("main_1", 140, 0), seen("main_0", 145, 0)))
                .isEqualTo(MAIN)
                .isNotEqualTo(MAIN_WITH_LEFT);
    }

    @Test
    void whoStoodOnlyBetweenTwoDecisionsWasNeverInAQueue() {
        SignalController pressure =
                TurnTaking.maxPressure().control(network, network.signals().getFirst());
        pressure.decide(Observation.of(0, List.of()));
        Sighting stands = seen("foot_0", 8, 0);
        pressure.decide(Observation.of(5, List.of(stands)));
        Sighting moves = new Sighting(stands.vehicle(), stands.lane(), 8, 3, 5, Sighting.Kind.CAR, List.of());
        assertThat(pressure.decide(Observation.of(10, List.of(moves))).letters())
                .isEqualTo(MAIN);
        pressure.decide(Observation.of(20, List.of(stands)));
        assertThat(pressure.decide(Observation.of(23, List.of(stands))).letters())
                .isEqualTo(FOOT);
    }

    /** Published medians of RESCO, where its own table of lanes is complete. Seeds are those of the development. */
    @ParameterizedTest
    @CsvSource({
        "cologne1,greedy,27.94",
        "cologne1,maxpressure,31.09",
        "ingolstadt1,greedy,27.99",
        "ingolstadt1,maxpressure,23.61"
    })
    void bothComeCloseToTheirPublishedDelay(String name, String controller, double published) throws Exception {
        assumeTrue(Sumo.find().isPresent(), Sumo.howToGet());
        Path scenario = DATA.resolve(name).resolve(name + ".sumocfg");
        assumeTrue(Files.exists(scenario), "the shared traffic data are missing");

        List<Score> scores =
                TrafficBenchmark.run("--scenario", scenario.toString(), "--controllers", controller, "--seeds", "1-3");

        double[] delays = scores.stream().mapToDouble(Score::delay).sorted().toArray();
        assertThat(ResultTable.quantile(delays, 0.5)).isCloseTo(published, within(published * 0.1));
    }

    private String shown(Controllers controllers, Sighting... seen) {
        SignalController controller =
                controllers.control(network, network.signals().getFirst());
        List<Sighting> all = new ArrayList<>(List.of(seen));
        controller.decide(Observation.of(0, all));
        return controller.decide(Observation.of(3, all)).letters();
    }

    private Sighting seen(String lane, double at, double speed) {
        return new Sighting(++number, network.findLane(lane).orElseThrow(), at, speed, 5, Sighting.Kind.CAR, List.of());
    }
}
