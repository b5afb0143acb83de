package de.amtsfluss.processes.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** One model under check: its elements, and the findings so far. */
final class ModelFile {

    private final String name;
    private final List<Element> elements;
    private final List<Finding> findings = new ArrayList<>();

    ModelFile(String name, Element root) {
        this.name = name;
        this.elements = ModelXml.all(root);
    }

    String name() {
        return name;
    }

    List<Element> elements() {
        return elements;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Element> bpmn(String localName) {
        return elements.stream().filter(element -> isBpmn(element, localName)).toList();
    }

    Optional<Element> findById(String id) {
        return elements.stream()
                .filter(element -> !id.isEmpty() && element.getAttribute("id").equals(id))
                .findFirst();
    }

    void error(Element element, String code, Object... params) {
        findings.add(Finding.error(name, idOf(element), code, params));
    }

    void warning(Element element, String code, Object... params) {
        findings.add(Finding.warning(name, idOf(element), code, params));
    }

    static boolean isBpmn(Element element, String localName) {
        return Vocabulary.BPMN.equals(element.getNamespaceURI())
                && element.getLocalName().equals(localName);
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(Vocabulary.CAMUNDA, attribute);
    }

    /** The element's id or that of the nearest one around it. */
    static String idOf(Element element) {
        for (var node = (org.w3c.dom.Node) element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute("id")) {
                return around.getAttribute("id");
            }
        }
        return "";
    }
}
