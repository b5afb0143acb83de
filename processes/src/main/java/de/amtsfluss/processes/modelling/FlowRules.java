package de.amtsfluss.processes.modelling;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A process can be kept, read aloud and walked through from its start. */
final class FlowRules {

    private static final Pattern DAYS = Pattern.compile("P?([1-9]\\d{0,5})D|[1-9]\\d{0,5}");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    private final ModelFile file;
    private final List<Element> flows;
    private final List<Element> nodes;

    FlowRules(ModelFile file) {
        this.file = file;
        this.flows = file.bpmn("sequenceFlow");
        this.nodes = file.elements().stream()
                .filter(element -> Vocabulary.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> NODES.contains(element.getLocalName()))
                .toList();
    }

    void check() {
        file.bpmn("process").forEach(this::process);
        nodes.forEach(this::node);
        Set<String> reached = reached();
        nodes.stream()
                .filter(node -> !reached.contains(node.getAttribute("id")))
                .forEach(node -> file.error(node, "never-reached"));
    }

    private void process(Element process) {
        if (!process.getAttribute("isExecutable").equals("true")) {
            file.error(process, "not-executable");
        }
        if (!DAYS.matcher(ModelFile.camunda(process, "historyTimeToLive")).matches()) {
            file.error(process, "time-to-live", ModelFile.camunda(process, "historyTimeToLive"));
        }
        named(process);
    }

    private void node(Element node) {
        List<Element> exits = exits(node);
        boolean gateway = node.getLocalName().endsWith("Gateway");
        boolean asks = Set.of("exclusiveGateway", "inclusiveGateway").contains(node.getLocalName()) && exits.size() > 1;
        if (!gateway || asks) {
            named(node);
        }
        if (asks) {
            exits.forEach(exit -> exit(node, exit));
        }
    }

    private void exit(Element gateway, Element exit) {
        if (exit.getAttribute("name").isBlank()) {
            file.error(exit, "exit-without-name", gateway.getAttribute("name"));
        }
        boolean conditional =
                ModelXml.children(exit).stream().anyMatch(child -> ModelFile.isBpmn(child, "conditionExpression"));
        boolean otherwise = gateway.getAttribute("default").equals(exit.getAttribute("id"));
        if (!conditional && !otherwise) {
            file.error(exit, "exit-without-condition", gateway.getAttribute("name"));
        }
    }

    private void named(Element element) {
        if (element.getAttribute("name").isBlank()) {
            file.error(element, "without-name");
        }
    }

    private List<Element> exits(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    private Set<String> reached() {
        var open = new ArrayDeque<String>();
        var reached = new HashSet<String>();
        nodes.stream()
                .filter(node -> node.getLocalName().equals("startEvent")
                        || node.getAttribute("triggeredByEvent").equals("true"))
                .forEach(node -> open.add(node.getAttribute("id")));
        while (!open.isEmpty()) {
            String id = open.poll();
            if (reached.add(id)) {
                targets(id, "sourceRef", "targetRef", flows, open);
                targets(id, "attachedToRef", "id", nodes, open);
            }
        }
        return reached;
    }

    private static void targets(String id, String from, String to, List<Element> among, ArrayDeque<String> open) {
        among.stream()
                .filter(element -> element.getAttribute(from).equals(id))
                .forEach(element -> open.add(element.getAttribute(to)));
    }
}
