package de.amtsfluss.connectors.registers;

import de.amtsfluss.connectors.fitconnect.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Schemas of the data the register takes, those it ships with. */
public final class RegisterSchemas {

    /** Registration of dogs for the tax. */
    public static final String HUNDESTEUER = "https://amtsfluss.example/schemas/hundesteuer-register_1.0.schema.json";

    private RegisterSchemas() {}

    /** By URI. */
    public static Map<String, JsonSchema> shipped() {
        return Map.of(HUNDESTEUER, read("hundesteuer-register_1.0.schema.json"));
    }

    private static JsonSchema read(String name) {
        try (InputStream in = RegisterSchemas.class.getResourceAsStream(name)) {
            return JsonSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
