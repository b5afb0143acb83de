package de.amtsfluss.processes.modelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that a stranger may have written. */
final class ModelXml {

    static final int MOST_BYTES = 2_000_000;
    static final int MOST_ELEMENTS = 50_000;
    static final int MOST_DEPTH = 40;

    private ModelXml() {}

    /** Tells which limit the file breaks or that it is no XML. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Element read(byte[] xml) throws Refused {
        if (xml.length > MOST_BYTES) {
            throw new Refused("xml-too-large", String.valueOf(MOST_BYTES));
        }
        measure(xml);
        try {
            return builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new Refused("xml-unreadable", String.valueOf(e.getMessage()));
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element and all below it, in the order of the file. */
    static List<Element> all(Element root) {
        var all = new ArrayList<Element>(List.of(root));
        children(root).forEach(child -> all.addAll(all(child)));
        return all;
    }

    /** The text of the element itself, without that of its children. */
    static String text(Element element) {
        var text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().trim();
    }

    /** Streams over the file first: nothing is built of what is too deep, too much or brings a DTD. */
    private static void measure(byte[] xml) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                refuseIf(event == XMLStreamConstants.DTD, "xml-dtd", "");
                refuseIf(event == XMLStreamConstants.PROCESSING_INSTRUCTION, "xml-instruction", "");
                refuseIf(depth > MOST_DEPTH, "xml-too-deep", String.valueOf(MOST_DEPTH));
                refuseIf(elements > MOST_ELEMENTS, "xml-too-large", String.valueOf(MOST_ELEMENTS));
            }
        } catch (XMLStreamException e) {
            throw new Refused("xml-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static void refuseIf(boolean broken, String code, String limit) throws Refused {
        if (broken) {
            throw new Refused(code, limit);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
