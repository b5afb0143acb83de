package de.amtsfluss.optimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.Areas;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlanExportTest {
    private final SignalArea area = Areas.random(4);
    private final SignalPlan plan = ProgramPlan.of(area).plan();

    @Test
    void sumoGetsTheSameCycleFromTheSameOffset() throws Exception {
        Element logic = (Element) parse(PlanExport.sumo(plan, "a & b"))
                .getElementsByTagName("tlLogic")
                .item(0);
        assertThat(logic.getAttribute("programID")).isEqualTo("a & b");
        List<String> seconds = new ArrayList<>();
        NodeList phases = logic.getElementsByTagName("phase");
        for (int i = 0; i < phases.getLength(); i++) {
            Element phase = (Element) phases.item(i);
            for (int s = 0; s < Integer.parseInt(phase.getAttribute("duration")); s++) {
                seconds.add(phase.getAttribute("state"));
            }
        }
        int offset = Integer.parseInt(logic.getAttribute("offset"));
        for (int t = 0; t < 300; t++) {
            assertThat(seconds.get(Math.floorMod(t - offset, seconds.size()))).isEqualTo(plan.pictureAt("x", t));
        }
    }

    @Test
    void theSupplyTellsEverySignalGroupWhenItSwitches() throws Exception {
        Document supply = parse(PlanExport.supply(plan));
        NodeList groups = supply.getElementsByTagName("signalGroup");
        JunctionPlan junction = plan.get("x");
        assertThat(groups.getLength()).isEqualTo(junction.rules().size());
        NodeList switches = ((Element) groups.item(0)).getElementsByTagName("switch");
        assertThat(switches.getLength()).isEqualTo(3);
        for (int i = 0; i < switches.getLength(); i++) {
            Element change = (Element) switches.item(i);
            int second = Integer.parseInt(change.getAttribute("second"));
            char shown = junction.pictureAt(second + (long) junction.offset()).charAt(0);
            assertThat(change.getAttribute("to"))
                    .startsWith(
                            switch (shown) {
                                case 'G', 'g' -> "green";
                                case 'y' -> "amber";
                                default -> "red";
                            });
        }
        assertThat(supply.getElementsByTagName("intergreen").getLength()).isPositive();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
