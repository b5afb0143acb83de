package de.amtsfluss.optimizer.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.network.ShippedAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandJsonTest {
    private final Network network = ShippedAreas.corridor().area().network();
    private final Demand demand = AreaDemand.of(ShippedAreas.corridor().area(), 17);

    @Test
    void whatWasWrittenIsReadBackExactly() {
        assertThat(demand.flows())
                .anyMatch(flow -> flow.kind() == Kind.BUS && !flow.departures().isEmpty());
        String text = DemandJson.write(network, demand);
        assertThat(DemandJson.read(network, text)).isEqualTo(demand);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"begin\":|\"start\":|$|[start] is unknown",
                "\"begin\":61200.0|\"begin\":NaN|$|not JSON",
                "\"begin\":61200.0|\"begin\":-1|$.begin|not a number",
                "\"perHour\":|\"perHour\":-|$.flows[0].perHour|not a number",
                "\"kind\":\"CAR\"|\"kind\":\"UFO\"|$.flows[0].kind|does not match",
                "\"edges\":[|\"edges\":[\"nowhere\",|$.flows[0].edges[0]|not part of the network",
                "\"walks\":[|\"walks\":[{}|$|not JSON"
            })
    void whatIsNoDemandIsRefusedWithItsPlace(String old, String broken, String place, String what) {
        String text = DemandJson.write(network, demand);
        int at = text.indexOf(old);
        assertThat(at).isNotNegative();
        String damaged = text.substring(0, at) + broken + text.substring(at + old.length());
        assertThatThrownBy(() -> DemandJson.read(network, damaged))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("[" + place + "]")
                .hasMessageContaining(what);
    }
}
