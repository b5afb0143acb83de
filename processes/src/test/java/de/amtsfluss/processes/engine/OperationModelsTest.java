package de.amtsfluss.processes.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.services.PackageFault;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationModelsTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="models" targetNamespace="t">
              <message id="back" name="is-back"/>
              <process id="waiting" name="Warten" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun" name="Begonnen"/>
                <sequenceFlow id="toWait" sourceRef="begun" targetRef="wait"/>
                <receiveTask id="wait" name="Auf Nachricht warten" messageRef="back"/>
                <sequenceFlow id="told" sourceRef="wait" targetRef="done"/>
                <endEvent id="done" name="Erledigt"/>
              </process>
            </definitions>""";

    private final OperationModels models = TestHouse.get(OperationModels.class);
    private final Operations operations = TestHouse.get(Operations.class);

    @Test
    void aModelIsDeployedOnceAsLongAsItsContentIsTheSame() {
        assertThat(models.putIntoForce("once", model("once", "Warten"))).isTrue();
        assertThat(models.putIntoForce("once", model("once", "Warten"))).isFalse();
        assertThat(models.putIntoForce("once", model("once", "Länger warten"))).isTrue();
    }

    @Test
    void aModelThatRunsCodeIsRefusedAndNamed() {
        Map<String, byte[]> evil = Map.of(
                "evil.bpmn",
                MODEL.replace("Auf Nachricht warten", "${execution.id}").getBytes(UTF_8));

        assertThatThrownBy(() -> models.putIntoForce("evil", evil))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("(evil)")
                .hasMessageContaining("wait");
    }

    @Test
    void aSubjectHasAtMostOneInstanceUntilTheMessageEndsIt() {
        models.putIntoForce("single", model("single", "Warten"));

        assertThat(operations.start("single", "north", Map.of())).isPresent();
        assertThat(operations.start("single", "north", Map.of())).isEmpty();
        assertThat(operations.start("single", "south", Map.of())).isPresent();
        assertThat(operations.tell("single", "north", "is-back", Map.of())).isTrue();
        assertThat(operations.tell("single", "north", "is-back", Map.of())).isFalse();
        assertThat(operations.findRunning("single", "north")).isEmpty();
        operations.cancel("single", "south", "the test is over");
        assertThat(operations.findRunning("single", "south")).isEmpty();
    }

    private static Map<String, byte[]> model(String process, String name) {
        return Map.of(
                process + ".bpmn",
                MODEL.replace("\"waiting\"", "\"" + process + "\"")
                        .replace("name=\"Warten\"", "name=\"" + name + "\"")
                        .getBytes(UTF_8));
    }
}
