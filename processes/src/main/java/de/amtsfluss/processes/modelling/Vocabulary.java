package de.amtsfluss.processes.modelling;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements and attributes a model may use, by namespace. What is not named here is refused. */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry(BPMN, words("""
                    definitions process startEvent endEvent userTask serviceTask businessRuleTask receiveTask callActivity
                    subProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway sequenceFlow incoming
                    outgoing conditionExpression extensionElements documentation boundaryEvent intermediateCatchEvent
                    intermediateThrowEvent errorEventDefinition timerEventDefinition messageEventDefinition
                    terminateEventDefinition timeDuration timeDate timeCycle multiInstanceLoopCharacteristics
                    loopCardinality completionCondition message error textAnnotation text association collaboration
                    participant laneSet lane flowNodeRef""")),
            Map.entry(CAMUNDA, words("inputOutput inputParameter outputParameter properties property in out")),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", words("""
                    BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle""")),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", words("Bounds Font")),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", words("waypoint")),
            Map.entry(DMN, words("""
                    definitions description decision variable decisionTable input inputExpression inputValues text output
                    outputValues defaultOutputEntry rule annotation annotationEntry inputEntry outputEntry
                    informationRequirement requiredDecision requiredInput inputData literalExpression
                    authorityRequirement requiredAuthority knowledgeSource textAnnotation association sourceRef
                    targetRef""")),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", words("""
                    DMNDI DMNDiagram DMNShape DMNEdge DMNLabel Size DMNDecisionServiceDividerLine""")),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", words("Bounds Dimension")),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", words("waypoint")));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            BPMN, words("""
                    id name isExecutable sourceRef targetRef default attachedToRef cancelActivity messageRef errorRef
                    errorCode isSequential triggeredByEvent isInterrupting calledElement gatewayDirection processRef
                    targetNamespace exporter exporterVersion isClosed processType eventGatewayType textFormat
                    associationDirection parallelMultiple"""),
            CAMUNDA, words("""
                    historyTimeToLive asyncBefore asyncAfter exclusive jobPriority taskPriority priority type topic formKey
                    candidateGroups dueDate followUpDate decisionRef decisionRefBinding resultVariable
                    mapDecisionResult collection elementVariable errorCodeVariable errorMessageVariable versionTag
                    isStartableInTasklist calledElementBinding modelerTemplate modelerTemplateVersion
                    name value source target variables businessKey"""),
            DMN, words("""
                    id name namespace label typeRef hitPolicy aggregation href exporter exporterVersion
                    expressionLanguage outputLabel preferredOrientation textFormat associationDirection"""),
            CAMUNDA_DMN, words("historyTimeToLive inputVariable versionTag"),
            SCHEMA, words("type schemaLocation"),
            MODELER, words("executionPlatform executionPlatformVersion"));

    private static final Set<String> DRAWINGS = words("""
            http://www.omg.org/spec/BPMN/20100524/DI http://www.omg.org/spec/DD/20100524/DC
            http://www.omg.org/spec/DD/20100524/DI https://www.omg.org/spec/DMN/20191111/DMNDI/
            http://www.omg.org/spec/DMN/20180521/DC/ http://www.omg.org/spec/DMN/20180521/DI/
            http://bpmn.io/schema/bpmn/biocolor/1.0 http://www.omg.org/spec/BPMN/non-normative/color/1.0""");

    private Vocabulary() {}

    static boolean hasElement(String namespace, String name) {
        return ELEMENTS.getOrDefault(namespace, Set.of()).contains(name);
    }

    /** @param namespace of the attribute, or of its element where it has none of its own */
    static boolean hasAttribute(String namespace, String name) {
        return isDrawing(namespace)
                || ATTRIBUTES.getOrDefault(namespace, Set.of()).contains(name);
    }

    /** Positions and colours, which the engine does not carry out. */
    static boolean isDrawing(String namespace) {
        return DRAWINGS.contains(namespace);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
