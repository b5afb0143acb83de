package de.amtsfluss.processes.modelling;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Only known elements, attributes and expressions; ids that are there once and speak. */
final class WordRules {

    private static final Pattern MACHINE_MADE = Pattern.compile("[A-Za-z]+_[0-9a-z]{7}");
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final ModelFile file;
    private final Set<String> ids = new HashSet<>();

    WordRules(ModelFile file) {
        this.file = file;
    }

    void check() {
        file.elements().forEach(this::element);
    }

    private void element(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (!Vocabulary.hasElement(namespace, element.getLocalName())) {
            boolean undetermined = ModelFile.isBpmn(element, "task");
            file.error(element, undetermined ? "task-without-kind" : "element-not-allowed", element.getNodeName());
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attribute(element, (Attr) element.getAttributes().item(i));
        }
        boolean decision = namespace.equals(Vocabulary.DMN); // FEEL, where no such expression is carried out
        if (!decision && !ModelFile.isBpmn(element, "documentation") && !ModelFile.isBpmn(element, "text")) {
            expression(element, ModelXml.text(element));
        }
        if (!Vocabulary.isDrawing(namespace)) {
            id(element);
        }
    }

    private void attribute(Element element, Attr attribute) {
        String own = attribute.getNamespaceURI();
        if (XMLNS.equals(own)) {
            return;
        }
        String namespace = own == null ? element.getNamespaceURI() : own;
        boolean foreign = Vocabulary.BPMN.equals(own) || Vocabulary.DMN.equals(own);
        if (foreign || !Vocabulary.hasAttribute(namespace, attribute.getLocalName())) {
            file.error(element, "attribute-not-allowed", attribute.getName());
        } else if (SCHEMA.equals(own)
                && attribute.getLocalName().equals("type")
                && !attribute.getValue().endsWith("tFormalExpression")) {
            file.error(element, "attribute-not-allowed", attribute.getName());
        }
        expression(element, attribute.getValue());
    }

    private void expression(Element element, String value) {
        if (PlainExpression.occursIn(value) && !PlainExpression.isPlain(value)) {
            file.error(element, "expression-not-allowed", value.length() > 80 ? value.substring(0, 80) : value);
        }
    }

    private void id(Element element) {
        String id = element.getAttribute("id");
        if (!id.isEmpty() && !ids.add(id)) {
            file.error(element, "id-twice", id);
        }
        if (MACHINE_MADE.matcher(id).matches() && !id.startsWith("Flow_")) {
            file.warning(element, "id-machine-made", id);
        }
    }
}
