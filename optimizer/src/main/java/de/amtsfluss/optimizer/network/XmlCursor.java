package de.amtsfluss.optimizer.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks over the elements of a file, packed or not, without document types or external entities, of bounded size. */
public final class XmlCursor implements AutoCloseable {
    private static final long LARGEST_FILE_BYTES = 512L << 20;

    private final String file;
    private final InputStream stream;
    private final XMLStreamReader reader;

    public XmlCursor(Path path) {
        this.file = path.getFileName().toString();
        try {
            if (Files.size(path) > LARGEST_FILE_BYTES) {
                throw new NetworkFault(file, 0, "-", "larger than [%d] bytes".formatted(LARGEST_FILE_BYTES));
            }
            this.stream = file.endsWith(".gz") ? unpacked(path) : Files.newInputStream(path);
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            this.reader = factory.createXMLStreamReader(stream);
        } catch (IOException | XMLStreamException fault) {
            throw new NetworkFault("Cannot open [%s]. Maybe the path is wrong.".formatted(path), fault);
        }
    }

    /** SUMO reads packed files too; what is unpacked is bounded like a plain file. */
    private InputStream unpacked(Path path) throws IOException {
        return new FilterInputStream(new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            private long rest = LARGEST_FILE_BYTES;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int count = super.read(into, from, most);
                rest -= Math.max(0, count);
                if (rest < 0) {
                    throw new NetworkFault(file, 0, "-", "larger than [%d] bytes".formatted(LARGEST_FILE_BYTES));
                }
                return count;
            }
        };
    }

    /** Moves to the next opening tag; false at the end of the file. */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException fault) {
            String where = fault.getMessage() == null ? "" : fault.getMessage().toLowerCase(Locale.ROOT);
            String hint = where.contains("entit") ? "entities are not allowed" : "not well-formed";
            throw new NetworkFault(file, fault.getLocation().getLineNumber(), element(), hint);
        }
    }

    public String element() {
        return reader.isStartElement() ? reader.getLocalName() : "-";
    }

    /** The attribute or an empty string. */
    public String text(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    public String required(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        if (value == null) {
            throw fault("attribute [%s] is missing".formatted(attribute));
        }
        return value;
    }

    /** A finite number, or the given one where the attribute is absent. */
    public double number(String attribute, double absent) {
        String value = text(attribute);
        if (value.isEmpty()) {
            return absent;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw fault("attribute [%s] is [%s]. Maybe a number was meant".formatted(attribute, value));
        }
        throw fault("attribute [%s] is [%s], a finite number is needed".formatted(attribute, value));
    }

    public NetworkFault fault(String what) {
        return new NetworkFault(file, reader.getLocation().getLineNumber(), element(), what);
    }

    public String file() {
        return file;
    }

    @Override
    public void close() {
        try {
            reader.close();
            stream.close();
        } catch (IOException | XMLStreamException fault) {
            throw new NetworkFault("Cannot close [%s].".formatted(file), fault);
        }
    }
}
