package de.amtsfluss.processes.modelling;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.capability.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small package that is in order, for tests to spoil. */
final class SamplePackage {

    static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="models" targetNamespace="t">
              <process id="parking" name="Parken" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="asked" name="Gefragt"/>
                <sequenceFlow id="toDecide" sourceRef="asked" targetRef="decide"/>
                <businessRuleTask id="decide" name="Entscheiden" camunda:decisionRef="way" camunda:decisionRefBinding="deployment" camunda:resultVariable="way"/>
                <sequenceFlow id="toWhich" sourceRef="decide" targetRef="which"/>
                <exclusiveGateway id="which" name="Wer prüft?" default="toTell"/>
                <sequenceFlow id="toTell" name="niemand" sourceRef="which" targetRef="tell"/>
                <sequenceFlow id="toLook" name="Amt" sourceRef="which" targetRef="look"><conditionExpression>${way == "office"}</conditionExpression></sequenceFlow>
                <userTask id="look" name="Ansehen" camunda:formKey="blick" camunda:candidateGroups="tax-office"/>
                <sequenceFlow id="looked" sourceRef="look" targetRef="tell"/>
                <serviceTask id="tell" name="Mitteilen" camunda:type="external" camunda:topic="tell-somebody"><extensionElements><camunda:inputOutput><camunda:inputParameter name="recipient">${email}</camunda:inputParameter><camunda:inputParameter name="template">yes</camunda:inputParameter><camunda:outputParameter name="toldAt">${toldAt}</camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>
                <sequenceFlow id="told" sourceRef="tell" targetRef="done"/>
                <endEvent id="done" name="Erledigt"/>
              </process>
            </definitions>""";

    static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="Weg" namespace="t">
              <decision id="way" name="Weg" camunda:historyTimeToLive="P30D"><literalExpression id="e"><text>"office"</text></literalExpression></decision>
            </definitions>""";

    private static final String DESCRIPTION = """
            key: parking
            prefix: PARK
            leikaKey: "99000000000000"
            office: tax-office
            process: parking
            form: antrag
            applicantName: [name]
            applicantEmail: email
            channels: [PORTAL]
            retentionDays: 30
            """;

    private SamplePackage() {}

    static Map<String, byte[]> files() {
        var files = new HashMap<String, byte[]>();
        files.put("service.yaml", DESCRIPTION.getBytes(UTF_8));
        files.put("texts_de.yaml", "service.name: Parken\n".getBytes(UTF_8));
        files.put("antrag.form.json", "{}".getBytes(UTF_8));
        files.put("blick.form.json", "{}".getBytes(UTF_8));
        files.put("way.dmn", DECISION.getBytes(UTF_8));
        files.put("parking.bpmn", MODEL.getBytes(UTF_8));
        return files;
    }

    static Map<String, byte[]> withModel(String model) {
        Map<String, byte[]> files = files();
        files.put("parking.bpmn", model.getBytes(UTF_8));
        return files;
    }

    static ModelCheck check() {
        return new ModelCheck(new CapabilityCatalogue(List.of(new TellSomebody())), Set.of("tax-office"));
    }

    static final class TellSomebody implements Capability<TellSomebody.Request, TellSomebody.Receipt> {

        record Request(String recipient, String template) {}

        record Receipt(String toldAt) {}

        @Override
        public String topic() {
            return "tell-somebody";
        }

        @Override
        public Class<Request> request() {
            return Request.class;
        }

        @Override
        public Receipt perform(Request request, Run run) {
            return new Receipt("now");
        }
    }
}
