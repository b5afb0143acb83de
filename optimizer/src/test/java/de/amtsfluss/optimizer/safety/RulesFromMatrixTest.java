package de.amtsfluss.optimizer.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.RandomJunction;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.NetworkFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFromMatrixTest {
    @TempDir
    Path folder;

    @Test
    void bothWaysOfAPairBecomeOneConflict() throws IOException {
        SignalRules rules = read("K1,K2,6\nK2,K1,8\n");
        assertThat(rules.conflict()[0][1]).isTrue();
        assertThat(rules.intergreen()[0][1]).isEqualTo(6);
        assertThat(rules.intergreen()[1][0]).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K1,K2,6;K2,K1,8;K1,K2,7 | line [4] | contradict",
                "K1,K2,6 | line [2] | way back",
                "K1,K2,2;K2,K1,8 | line [2] | shorter than the yellow",
                "K1,K1,6 | line [2] | itself",
                "K1,K9,6 | line [2] | K9",
                "K1,K2,NaN | line [2] | impossible",
                "K1,K2,-6 | line [2] | impossible",
                "K1,K2,six | line [2] | not a number"
            })
    void contradictionsAreNamedWithTheirLine(String lines, String where, String what) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("intergreens.csv")
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    private SignalRules read(String lines) throws IOException {
        Network network = RandomJunction.of(3);
        Path groups = Files.writeString(
                folder.resolve("signal_groups.csv"), "group,kind,positions,min\nK1,vehicle,0,5\nK2,vehicle,1,5\n");
        Path times = Files.writeString(folder.resolve("intergreens.csv"), "from,to,seconds\n" + lines);
        return RulesFromMatrix.read(network, network.signals().getFirst(), groups, times);
    }
}
