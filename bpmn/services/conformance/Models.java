package conformance;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One file of models, asked for its elements by local name. */
record Models(String file, Document document) {

    static Models parse(String file, byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Models(file, factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (Exception e) {
            throw new AssertionError("The file (%s) is not XML.".formatted(file), e);
        }
    }

    Stream<Element> elements(String... names) {
        return Stream.of(names).flatMap(name -> within(document.getDocumentElement(), name));
    }

    /** Values of an attribute of the engine's name space, wherever it stands. */
    Stream<String> engineAttributes(String name) {
        return within(document.getDocumentElement(), "*")
                .map(element -> element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", name))
                .filter(value -> !value.isEmpty());
    }

    /** The value that the tasks with this topic give the input. */
    Stream<String> inputs(String topic, String input) {
        return elements("serviceTask")
                .filter(task -> task.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "topic")
                        .equals(topic))
                .flatMap(task -> within(task, "inputParameter"))
                .filter(parameter -> parameter.getAttribute("name").equals(input))
                .map(Element::getTextContent);
    }

    List<String> ids(String... names) {
        return elements(names).map(element -> element.getAttribute("id")).toList();
    }

    List<String> allIds() {
        return Stream.concat(Stream.of(document.getDocumentElement()), elements("*"))
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    static Stream<Element> within(Element element, String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    static Optional<String> text(Element element) {
        return Optional.of(element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }
}
