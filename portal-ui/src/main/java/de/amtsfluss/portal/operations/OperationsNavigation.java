package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/** The only way into the views of operations. */
public final class OperationsNavigation {

    static final String RUNS = "laeufe";

    private OperationsNavigation() {}

    static String run(UUID id) {
        return RUNS + "/" + id;
    }

    static String plans(String area) {
        return "signalplaene/" + area;
    }

    static void toRun(UUID id) {
        UI.getCurrent().navigate(run(id));
    }
}
