package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Unreadable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** CAP 1.2 in XML, read as a stream, with document types and external entities switched off. */
final class CapXml {

    private static final XMLInputFactory XML = factory();
    private static final int LONGEST_TEXT = 4_000_000;

    private final XMLStreamReader xml;
    private final Map<String, String> alert = new HashMap<>();
    private Optional<CapAlert.Info> chosen = Optional.empty();

    private CapXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static CapAlert read(InputStream in) throws Unreadable {
        try {
            return new CapXml(XML.createXMLStreamReader(in)).alert();
        } catch (XMLStreamException e) {
            throw new Unreadable("The warning is no proper XML: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read.");
        });
        return factory;
    }

    private CapAlert alert() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("The warning has a document type or an entity, which no CAP has.");
                case XMLStreamConstants.START_ELEMENT -> element();
                default -> {}
            }
        }
        if (alert.getOrDefault("identifier", "").isBlank()) {
            throw new Unreadable("The warning has no identifier.");
        }
        return new CapAlert(
                said("identifier"),
                said("sender"),
                Moments.withOffset(said("sent")),
                said("status"),
                said("msgType"),
                CapReferences.read(said("references")),
                chosen);
    }

    private void element() throws XMLStreamException, Unreadable {
        String name = xml.getLocalName();
        if (name.equals("info")) {
            var info = info();
            if (chosen.isEmpty() || (isGerman(info) && !isGerman(chosen.get()))) {
                chosen = Optional.of(info);
            }
        } else if (!name.equals("alert")) {
            alert.putIfAbsent(name, text());
        }
    }

    private CapAlert.Info info() throws XMLStreamException, Unreadable {
        var info = new HashMap<String, String>();
        var area = new CapArea();
        var names = new ArrayList<String>();
        var codes = new ArrayList<String>();
        while (next("info")) {
            String name = xml.getLocalName();
            if (name.equals("area") && wanted(info)) {
                area(area, names, codes);
            } else if (List.of("area", "eventCode", "parameter", "resource").contains(name)) {
                skip(name);
            } else {
                info.putIfAbsent(name, text());
            }
        }
        return info(info, area, names, codes);
    }

    /** Other languages repeat the same areas; the German text comes first or is the only one we draw. */
    private boolean wanted(Map<String, String> info) {
        return chosen.isEmpty()
                || info.getOrDefault("language", "").toLowerCase(Locale.ROOT).startsWith("de");
    }

    private void area(CapArea area, List<String> names, List<String> codes) throws XMLStreamException, Unreadable {
        String code = "";
        while (next("area")) {
            switch (xml.getLocalName()) {
                case "polygon" -> area.polygon(text());
                case "circle" -> area.circle(text());
                case "areaDesc" -> names.add(text());
                case "valueName" -> code = text();
                case "value" -> {
                    if (code.equals("EXCLUDE_POLYGON")) {
                        area.exclude(text());
                    } else {
                        codes.add(text());
                    }
                }
                default -> {}
            }
        }
        area.end();
    }

    private static CapAlert.Info info(Map<String, String> info, CapArea area, List<String> names, List<String> codes) {
        return new CapAlert.Info(
                info.getOrDefault("language", "en-US"),
                info.getOrDefault("event", ""),
                info.getOrDefault("responseType", ""),
                info.getOrDefault("urgency", ""),
                info.getOrDefault("severity", ""),
                info.getOrDefault("certainty", ""),
                info.getOrDefault("headline", ""),
                info.getOrDefault("description", ""),
                info.getOrDefault("instruction", ""),
                info.getOrDefault("senderName", ""),
                Moments.withOffset(info.get("onset")).or(() -> Moments.withOffset(info.get("effective"))),
                Moments.withOffset(info.get("expires")),
                names,
                codes,
                area.together());
    }

    private static boolean isGerman(CapAlert.Info info) {
        return info.language().toLowerCase(Locale.ROOT).startsWith("de");
    }

    /** Goes to the next element within the one named; false at its end. */
    private boolean next(String within) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(within)) {
                return false;
            }
        }
        throw new XMLStreamException("The document ends within " + within);
    }

    private void skip(String name) throws XMLStreamException {
        while (next(name)) {
            xml.getLocalName();
        }
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText().strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private String said(String name) {
        return alert.getOrDefault(name, "");
    }
}
