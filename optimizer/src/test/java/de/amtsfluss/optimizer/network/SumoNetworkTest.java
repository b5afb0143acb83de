package de.amtsfluss.optimizer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumoNetworkTest {
    private static final Path DATA = Path.of("../../shared/data/traffic");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cologne1,1", "cologne3,3", "ingolstadt1,1", "ingolstadt7,7"})
    void readsSignalsLinksAndConflicts(String name, int signals) {
        Network network = read(name + "/" + name + ".net.xml");

        assertThat(network.signals()).hasSize(signals);
        for (Signal signal : network.signals()) {
            assertThat(signal.linksAt()).allMatch(links -> !links.isEmpty());
            assertThat(Stages.ofProgram(signal)).hasSizeGreaterThan(1);
        }
        assertThat(network.links()).filteredOn(Link::signalled).anyMatch(link -> link.foes().length > 0);
        assertThat(network.links()).allMatch(link -> link.foeAt().length == link.foes().length);
    }

    @Test
    void aLeftTurnYieldsToTheOppositeStraightAndWaitsInside() {
        Network network = read("ingolstadt1/ingolstadt1.net.xml");
        Signal signal = network.signals().getFirst();
        Link left = network.link(signal.linksAt().get(2).getFirst());
        int opposite = signal.linksAt().get(6).getFirst();

        assertThat(left.leftTurn()).isTrue();
        assertThat(left.yieldsTo(opposite)).isTrue();
        assertThat(network.link(opposite).yieldsTo(left.index())).isFalse();
        assertThat(left.waitAt()).isPositive();
    }

    @Test
    void lemgoHasFourSignalledCrossingsThatKnowWhoDrivesOverThem() {
        Network network = read("lemgo/sumo_files_owl322/sumo.net.xml");

        Signal signal = network.signals().getFirst();
        assertThat(signal.crossings()).extracting(Crossing::signalLink).containsExactlyInAnyOrder(23, 24, 25, 26);
        assertThat(signal.crossings()).allMatch(crossing -> !crossing.crosses().isEmpty());
    }

    @Test
    void aConnectionToAnUnknownEdgeIsNamed() throws IOException {
        Path file = write("""
                <net><edge id="a" from="x" to="y"><lane id="a_0" index="0" speed="13" length="50" shape="0,0 50,0"/></edge>
                <connection from="a" to="nowhere" fromLane="0" toLane="0"/></net>""");

        assertThatThrownBy(() -> SumoNetwork.read(file))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("connection");
    }

    @Test
    void brokenAndHostileXmlIsRefusedWithFileAndLine() throws IOException {
        Path bomb = write("<!DOCTYPE net [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<net>&a;</net>");
        Path broken = write("<net>\n<edge id=\"a\">\n</net>");
        Path negative = write("<net><edge id=\"a\"><lane id=\"a_0\" length=\"-5\" shape=\"0,0 1,1\"/></edge></net>");
        Path notANumber = write("<net><edge id=\"a\"><lane id=\"a_0\" length=\"NaN\" shape=\"0,0 1,1\"/></edge></net>");

        assertThatThrownBy(() -> SumoNetwork.read(bomb)).isInstanceOf(NetworkFault.class);
        assertThatThrownBy(() -> SumoNetwork.read(broken))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("line [3]");
        assertThatThrownBy(() -> SumoNetwork.read(negative)).hasMessageContaining("lane");
        assertThatThrownBy(() -> SumoNetwork.read(notANumber)).hasMessageContaining("finite");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("case-" + text.hashCode() + ".net.xml"), text);
    }

    private static Network read(String file) {
        assumeTrue(Files.exists(DATA.resolve(file)), "shared traffic data is missing: " + DATA.resolve(file));
        return SumoNetwork.read(DATA.resolve(file));
    }
}
