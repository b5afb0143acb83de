package de.amtsfluss.optimizer.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.demand.DemandEstimate.Count;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.ShippedAreas;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemandEstimateTest {

    @Test
    void flowsThatCausedTheCountsAreFoundAgainOnEveryCountedRoad() {
        for (long seed = 1; seed < 30; seed++) {
            Network network = RandomJunction.of(seed);
            Demand guess = DemandEstimate.guess(network, 0, 3600);
            Random random = new Random(seed);
            Demand truth = new Demand(
                    0,
                    3600,
                    guess.flows().stream()
                            .map(flow -> Flow.byChance(flow.kind(), flow.edges(), 20 + random.nextInt(300)))
                            .toList(),
                    List.of());
            List<Count> counts = counts(network, truth);
            DemandEstimate found = DemandEstimate.of(network, guess, counts);
            assertThat(found.missedShare()).isLessThan(0.01);
            assertThat(found.ignored()).isEmpty();
            assertThat(counts(network, found.demand())).hasSameSizeAs(counts);
        }
    }

    @Test
    void theShippedCorridorIsFittedToItsDetectors() {
        var area = ShippedAreas.corridor().area();
        Demand guess = AreaDemand.of(area, 8);
        double half = 0.5;
        List<Count> counts = area.detectors().stream()
                .map(detector -> new Count(
                        detector.id(), detector.lane(), half * onLane(area.network(), guess, detector.lane())))
                .toList();
        DemandEstimate found = DemandEstimate.of(area.network(), guess, counts);
        assertThat(found.missedShare()).isLessThan(0.05);
        assertThat(total(found.demand())).isLessThan(0.75 * total(guess));
        assertThat(found.demand().walks()).isNotEmpty();
    }

    @Test
    void silentImpossibleAndUnknownDetectorsAreLeftOutAndNamed() {
        Network network = RandomJunction.of(3);
        Demand guess = DemandEstimate.guess(network, 0, 3600);
        List<Count> counts = new ArrayList<>(counts(network, guess));
        counts.set(0, new Count("dead", counts.getFirst().lane(), Double.NaN));
        counts.add(new Count("upside-down", 0, -5));
        counts.add(new Count("raving", 0, 1e9));
        counts.add(new Count("elsewhere", 4711, 100));
        DemandEstimate found = DemandEstimate.of(network, guess, counts);
        assertThat(found.ignored())
                .hasSize(4)
                .anyMatch(reason -> reason.contains("[dead] reported nothing"))
                .anyMatch(reason -> reason.contains("[upside-down] reported the impossible [-5.0]"))
                .anyMatch(reason -> reason.contains("[elsewhere] is on no lane"));
        assertThat(found.demand().flows()).allMatch(flow -> flow.perHour() >= 0 && Double.isFinite(flow.perHour()));
    }

    @Test
    void contradictingCountsAreEvenedOutAndTold() {
        Network network = RandomJunction.of(3);
        Demand guess = DemandEstimate.guess(network, 0, 3600);
        List<Count> counts = counts(network, guess).stream()
                .map(count -> new Count(count.detector(), count.lane(), count.lane() % 2 == 0 ? 900 : 10))
                .toList();
        assertThat(DemandEstimate.of(network, guess, counts).missedShare()).isBetween(0.0, 2.0);
    }

    @Test
    void withoutAnyUsableCountThereIsNoEstimate() {
        Network network = RandomJunction.of(3);
        Demand guess = DemandEstimate.guess(network, 0, 3600);
        assertThatThrownBy(() -> DemandEstimate.of(network, guess, List.of(new Count("a", 0, Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("None of [1] counts can be used");
    }

    private static List<Count> counts(Network network, Demand demand) {
        List<Count> counts = new ArrayList<>();
        network.edges().forEach(edge -> {
            int lane = edge.lanes().getFirst();
            double sum = onLane(network, demand, lane);
            if (sum > 0) {
                counts.add(new Count("d" + lane, lane, sum));
            }
        });
        return counts;
    }

    /** All vehicles drive on lanes that lead on; in the random junctions only the first lane of an entry does. */
    private static double onLane(Network network, Demand demand, int lane) {
        double sum = 0;
        for (Flow flow : demand.flows()) {
            int at = flow.edges().indexOf(network.lane(lane).edge());
            if (at < 0) {
                continue;
            }
            int next = at + 1 < flow.edges().size() ? flow.edges().get(at + 1) : -1;
            List<Integer> leading = network.edge(flow.edges().get(at)).lanes().stream()
                    .filter(one -> network.lane(one).motorised())
                    .filter(one -> next < 0
                            || network.linksFrom(one).stream()
                                    .anyMatch(
                                            link -> network.lane(link.toLane()).edge() == next))
                    .toList();
            sum += leading.contains(lane) ? demand.vehicles(flow) / demand.hours() / leading.size() : 0;
        }
        return sum;
    }

    private static double total(Demand demand) {
        return demand.flows().stream().mapToDouble(demand::vehicles).sum();
    }
}
