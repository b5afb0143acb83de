package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.router.RouteParameters;
import de.amtsfluss.processes.access.NotAllowed;
import java.util.UUID;

/** The only way into the views of the desk. */
public final class DeskNavigation {

    static final String LIST = "einsaetze";
    static final String OPEN = LIST + "/neu";
    static final String EMERGENCY = "einsatz/:id";
    static final String CHANGE = EMERGENCY + "/aendern";
    static final String LOG = EMERGENCY + "/protokoll";
    static final String VERSION = EMERGENCY + "/fassung/:organisation/:version";
    static final String RELEASES = "freigaben";

    private DeskNavigation() {}

    public static String emergency(UUID id) {
        return "einsatz/" + id;
    }

    static String change(UUID id) {
        return emergency(id) + "/aendern";
    }

    static String log(UUID id) {
        return emergency(id) + "/protokoll";
    }

    static String version(UUID id, String organisation, int version) {
        return emergency(id) + "/fassung/" + organisation + "/" + version;
    }

    /** @throws NotAllowed if the address names none */
    static UUID id(RouteParameters parameters) {
        try {
            return UUID.fromString(parameters.get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotAllowed("There is no such emergency.");
        }
    }
}
