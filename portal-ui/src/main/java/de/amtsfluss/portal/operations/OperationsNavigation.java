package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/** The only way into the views of operations. */
public final class OperationsNavigation {

    static final String RUNS = "laeufe";
    static final String COMPARISON = RUNS + "/vergleich";
    static final String SCHEDULES = "zeitplaene";
    static final String PLANS = "signalplaene";
    static final String STREET = "strasse";
    static final String DETECTORS = "detektoren";

    private OperationsNavigation() {}

    static String run(UUID id) {
        return RUNS + "/" + id;
    }

    static String comparison(UUID one, UUID other) {
        return "%s/%s/%s".formatted(COMPARISON, one, other);
    }

    static String plans(String area) {
        return PLANS + "/" + area;
    }

    static String street(String area) {
        return STREET + "/" + area;
    }

    static void toRun(UUID id) {
        UI.getCurrent().navigate(run(id));
    }
}
