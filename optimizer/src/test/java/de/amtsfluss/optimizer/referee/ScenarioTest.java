package de.amtsfluss.optimizer.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.network.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios as people have them, and as they should not be. */
class ScenarioTest {
    private static final String NET = """
            <net>
              <edge id="in" from="w" to="x"><lane id="in_0" index="0" speed="13.9" length="100"/></edge>
              <edge id="out" from="x" to="e"><lane id="out_0" index="0" speed="13.9" length="100"/></edge>
              %s
              <junction id="x" type="traffic_light" x="0" y="0" intLanes=""/>
              <connection from="in" to="out" fromLane="0" toLane="0" %s dir="s"/>
            </net>
            """;
    private static final String PROGRAM = """
            <tlLogic id="x" type="static" programID="%s" offset="0"><phase duration="%d" state="G"/>
              <phase duration="3" state="y"/><phase duration="20" state="r"/></tlLogic>
            """;
    private static final String SIGNAL = "tl=\"x\" linkIndex=\"0\"";
    private static final String TRIPS = "<routes><trip id=\"a\" depart=\"5\" from=\"in\" to=\"out\"/></routes>";

    @TempDir
    Path folder;

    @Test
    void readsPackedFilesShortNamesAndAnOpenEnd() throws IOException {
        pack("net.xml.gz", NET.formatted(PROGRAM.formatted("0", 30), SIGNAL));
        pack("trips.xml.gz", TRIPS);
        Scenario scenario = scenario("<n v=\"net.xml.gz\"/><r v=\"trips.xml.gz\"/><random value=\"true\"/>");

        assertThat(scenario.network().signals()).hasSize(1);
        assertThat(scenario.begin()).isZero();
        assertThat(scenario.end()).isEqualTo(3605);
        assertThat(scenario.options()).doesNotContainKeys("random", "seed").containsKey("route-files");
    }

    @Test
    void theProgramReadLastIsInForceAlsoFromAnAdditionalFile() throws IOException {
        String other = PROGRAM.formatted("0", 10).replace("id=\"x\"", "id=\"y\"");
        write("net.xml", NET.formatted(PROGRAM.formatted("0", 30) + other + PROGRAM.formatted("1", 40), SIGNAL));
        String config = "<net-file value=\"net.xml\"/><end value=\"60\"/>";
        assertThat(cycle(scenario(config))).isEqualTo(63);

        write(
                "more.xml",
                "<additional>" + PROGRAM.formatted("2", 50)
                        + PROGRAM.formatted("0", 5).replace("\"x\"", "\"?\"") + "</additional>");
        assertThat(cycle(scenario(config + "<additional-files value=\"more.xml\"/>")))
                .isEqualTo(73);
    }

    @Test
    void smallStepsFillASecondAndOddOnesAreRefused() throws IOException {
        write("net.xml", NET.formatted(PROGRAM.formatted("0", 30), SIGNAL));
        String config = "<net-file value=\"net.xml\"/><end value=\"60\"/><step-length value=\"%s\"/>";
        assertThat(scenario(config.formatted("0.25")).stepsPerSecond()).isEqualTo(4);
        Scenario odd = scenario(config.formatted("0.7"));
        assertThatThrownBy(odd::stepsPerSecond).isInstanceOf(RefereeFault.class).hasMessageContaining("0.7");
    }

    @Test
    void whatCannotBeJudgedIsRefusedWithItsReason() throws IOException {
        write("empty.xml", NET.formatted("", ""));
        assertThatThrownBy(() -> scenario("<net-file value=\"empty.xml\"/><end value=\"60\"/>"))
                .isInstanceOf(RefereeFault.class)
                .hasMessageContaining("empty.xml")
                .hasMessageContaining("no signal");
        assertThatThrownBy(() -> scenario("<end value=\"60\"/>")).hasMessageContaining("net-file");

        write("net.xml", NET.formatted(PROGRAM.formatted("0", 30), SIGNAL));
        write("bad.xml", "<routes>\n<trip id=\"a\" depart=\"5\" from=\"in\" to=\"nowhere\"/></routes>");
        assertThatThrownBy(() -> scenario("<net-file value=\"net.xml\"/><route-files value=\"bad.xml\"/>"))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("bad.xml")
                .hasMessageContaining("line [2]")
                .hasMessageContaining("nowhere");
        write("torn.xml.gz", "not packed at all");
        assertThatThrownBy(() -> scenario("<net-file value=\"torn.xml.gz\"/>"))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("torn.xml.gz");
    }

    private static double cycle(Scenario scenario) {
        Signal signal = scenario.network().signals().getFirst();
        return signal.cycle();
    }

    private Scenario scenario(String inputs) throws IOException {
        write("s.sumocfg", "<configuration>" + inputs + "</configuration>");
        return Scenario.read(folder.resolve("s.sumocfg"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void pack(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
