package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.XmlCursor;

/** Checks that hold for every element of a route file. */
public final class RouteElements {
    private RouteElements() {}

    /** @throws de.amtsfluss.optimizer.network.NetworkFault for edges the network lacks and negative amounts */
    public static void check(XmlCursor cursor, Network network) {
        switch (cursor.element()) {
            case "trip", "flow" -> {
                known(cursor, network, cursor.text("from"));
                known(cursor, network, cursor.text("to"));
                amount(cursor, "vehsPerHour");
                amount(cursor, "number");
                amount(cursor, "period");
            }
            case "route" -> {
                for (String edge : cursor.text("edges").split("\\s+")) {
                    known(cursor, network, edge);
                }
            }
            default -> {}
        }
    }

    /** Seconds or hh:mm:ss; who departs on a trigger departs never. */
    public static double seconds(XmlCursor cursor, String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return Double.POSITIVE_INFINITY;
        }
        double seconds = 0;
        try {
            for (String part : text.trim().split(":")) {
                seconds = seconds * 60 + Double.parseDouble(part);
            }
        } catch (NumberFormatException notATime) {
            throw cursor.fault("[%s] is not a time. Maybe seconds or hh:mm:ss were meant".formatted(text));
        }
        return seconds;
    }

    private static void amount(XmlCursor cursor, String attribute) {
        if (!cursor.text(attribute).startsWith("exp") && cursor.number(attribute, 0) < 0) {
            throw cursor.fault("attribute [%s] is negative".formatted(attribute));
        }
    }

    private static void known(XmlCursor cursor, Network network, String edge) {
        if (!edge.isBlank() && network.findEdge(edge).isEmpty()) {
            throw cursor.fault("edge [%s] is not part of the network. Maybe another network was meant".formatted(edge));
        }
    }
}
