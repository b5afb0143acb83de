package de.amtsfluss.optimizer.network;

import java.io.IOException;
import java.io.InputStream;

/** Areas that come with the product, to try it with. Their geometry and traffic are made up and marked so. */
public final class ShippedAreas {
    private static final String DEMO = "schlosskreuzung.json";

    private ShippedAreas() {}

    /** Six junctions in the likeness of the Paderborn trial. */
    public static AreaFile corridor() {
        try (InputStream stream = ShippedAreas.class.getResourceAsStream(DEMO)) {
            return AreaFile.read(DEMO, stream.readAllBytes());
        } catch (IOException fault) {
            throw new NetworkFault("Cannot open [%s].".formatted(DEMO), fault);
        }
    }
}
