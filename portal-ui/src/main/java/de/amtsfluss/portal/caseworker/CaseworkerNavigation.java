package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.UI;

/** The only way into the caseworkers' views. */
public final class CaseworkerNavigation {

    private CaseworkerNavigation() {}

    static String task(String id) {
        return "aufgaben/" + id;
    }

    /** @param caseNumber as people write it */
    public static String caseFile(String caseNumber) {
        return "faelle/" + caseNumber;
    }

    static void toTasks() {
        UI.getCurrent().navigate("aufgaben");
    }
}
