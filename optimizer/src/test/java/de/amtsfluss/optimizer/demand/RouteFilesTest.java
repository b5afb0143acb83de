package de.amtsfluss.optimizer.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.Areas;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.network.ShippedAreas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesTest {
    private final Network network = ShippedAreas.corridor().area().network();
    private final List<Integer> way =
            AreaDemand.of(ShippedAreas.corridor().area(), 8).flows().getFirst().edges();

    @TempDir
    Path folder;

    @Test
    void vehiclesTripsAndFlowsBecomeFlowsOfTheirRoads() throws IOException {
        String from = name(way.getFirst());
        String to = name(way.getLast());
        Path file = file("""
                <routes>
                  <vType id="bus" vClass="bus" length="18"/>
                  <route id="r" edges="%1$s"/>
                  <vehicle id="a" type="bus" depart="10" route="r"/>
                  <vehicle id="b" depart="0:00:20"><route edges="%1$s"/></vehicle>
                  <trip id="c" depart="30" from="%2$s" to="%3$s"/>
                  <trip id="late" depart="9999" from="%2$s" to="%3$s"/>
                  <flow id="d" begin="0" end="1800" vehsPerHour="100" from="%2$s" to="%3$s"/>
                  <flow id="e" begin="0" end="3600" period="36"><route edges="%1$s"/></flow>
                </routes>
                """.formatted(names(), from, to));
        Demand demand = RouteFiles.read(network, List.of(file), 0, 3600);
        assertThat(demand.flows().stream().filter(flow -> flow.kind() == Kind.BUS))
                .singleElement()
                .satisfies(bus -> {
                    assertThat(bus.length()).isEqualTo(18);
                    assertThat(bus.edges()).isEqualTo(way);
                    assertThat(bus.departures()).containsExactly(10.0);
                });
        assertThat(demand.flows().stream().flatMap(flow -> flow.departures().stream()))
                .containsExactlyInAnyOrder(10.0, 20.0, 30.0);
        assertThat(demand.flows().stream().mapToDouble(Flow::perHour).filter(rate -> rate > 0))
                .containsExactlyInAnyOrder(50.0, 100.0);
    }

    @Test
    void whatCannotBeDrivenIsNamedWithFileLineAndElement() throws IOException {
        refused("<routes>\n<trip id=\"a\" depart=\"1\" from=\"nowhere\" to=\"x\"/></routes>", "line [2]", "[nowhere]");
        refused("<routes><vehicle id=\"a\" depart=\"1\" route=\"r\"/></routes>", "element [vehicle]", "[r] is unknown");
        refused("<routes><flow id=\"a\" fromTaz=\"1\" toTaz=\"2\" number=\"3\"/></routes>", "district [1]");
        refused(
                "<routes><trip id=\"a\" depart=\"1\" from=\"%s\" to=\"%s\"/></routes>"
                        .formatted(name(way.getLast()), name(way.getFirst())),
                "no way leads");
        refused("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><routes>&b;</routes>", "not");
    }

    @Test
    void everyTripOfABenchmarkFindsItsWay() {
        Network cologne = Areas.shared("cologne1").network();
        Demand demand = RouteFiles.read(cologne, List.of(Areas.file("cologne1", "cologne1.rou.xml")), 25_200, 28_800);
        assertThat(demand.flows().stream().mapToDouble(demand::vehicles).sum()).isEqualTo(2015);
    }

    private void refused(String text, String... parts) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> RouteFiles.read(network, List.of(file), 0, 3600))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContainingAll(parts);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("test.rou.xml"), text);
    }

    private String name(int edge) {
        return network.edge(edge).id();
    }

    private String names() {
        return String.join(" ", way.stream().map(this::name).toList());
    }
}
