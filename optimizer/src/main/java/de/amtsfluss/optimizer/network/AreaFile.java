package de.amtsfluss.optimizer.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own format of a network with its signals and traffic, as JSON. Reading is strict: members that are unknown,
 * missing or out of bounds are faults that name file, line and element.
 */
public final class AreaFile {
    private static final JsonMapper JSON = StrictJson.mapper(12)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final String file;
    private final byte[] bytes;
    private final AreaDocument document;
    private final Area area;

    private AreaFile(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.document = parse();
        this.area = new AreaTie(document, new AreaChecks(this)).tie();
    }

    /** @throws NetworkFault when the file cannot be used */
    public static AreaFile read(Path path) {
        try {
            if (Files.size(path) > StrictJson.LARGEST_BYTES) {
                throw new NetworkFault(path.getFileName().toString(), 0, "-", "larger than 32 MB");
            }
            return read(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException fault) {
            throw new NetworkFault("Cannot open [%s]. Maybe the path is wrong.".formatted(path), fault);
        }
    }

    /**
     * @param file name for messages
     * @throws NetworkFault when the content cannot be used
     */
    public static AreaFile read(String file, byte[] bytes) {
        return new AreaFile(file, bytes.clone());
    }

    public Area area() {
        return area;
    }

    /** The same area in our usual layout; reading it again gives an equal file. */
    public String write() {
        return JSON.writeValueAsString(document) + "\n";
    }

    private AreaDocument parse() {
        AreaDocument read = located(() -> JSON.readValue(bytes, AreaDocument.class));
        if (!AreaDocument.FORMAT.equals(read.format()) || read.version() != 1) {
            throw new NetworkFault(
                    file,
                    1,
                    "format",
                    "is [%s] [%d], needed [%s] [1]".formatted(read.format(), read.version(), AreaDocument.FORMAT));
        }
        return read;
    }

    private <T> T located(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException fault) {
            throw StrictJson.fault(file, fault.getPath().isEmpty() ? "-" : path(fault), "", fault);
        }
    }

    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    /** @param section member of the document that holds a list; {@code index} of the element in it, -1 for the whole */
    NetworkFault fault(String section, int index, String element, String what) {
        return new NetworkFault(file, line(section, index), element, what);
    }

    private int line(String section, int index) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            int depth = 0;
            int seen = -1;
            String inside = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean closes = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
                depth -= closes ? 1 : 0;
                inside = depth == 1 && token == JsonToken.PROPERTY_NAME ? parser.currentName() : inside;
                boolean element = inside.equals(section) && depth == 2 && !closes;
                seen += element ? 1 : 0;
                if (inside.equals(section) && (index < 0 || element && seen == index)) {
                    return parser.currentTokenLocation().getLineNr();
                }
                depth += token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? 1 : 0;
            }
            return 0;
        }
    }
}
