package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.XmlCursor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When who is due, read once per scenario.
 *
 * @param due scheduled departure by vehicle, seconds
 * @param vehicles departures of the elements called {@code vehicle}, which RESCO's formula alone looks at
 */
record Routes(Map<String, Double> due, double[] vehicles) {
    private static final int LONGEST = 20_000_000;

    static Routes read(List<Path> files, Network network) {
        Map<String, Double> due = new HashMap<>();
        double[] vehicles = new double[1024];
        int count = 0;
        for (Path file : files) {
            try (XmlCursor cursor = new XmlCursor(file)) {
                while (cursor.next()) {
                    checkEdges(cursor, network);
                    boolean vehicle = cursor.element().equals("vehicle");
                    if ((vehicle || cursor.element().equals("trip")) && isTime(cursor.required("depart"))) {
                        double depart = Scenario.seconds(cursor.text("depart"));
                        due.put(cursor.required("id"), depart);
                        if (vehicle) {
                            vehicles =
                                    count < vehicles.length ? vehicles : java.util.Arrays.copyOf(vehicles, count * 2);
                            vehicles[count++] = depart;
                        }
                    }
                    if (due.size() > LONGEST) {
                        throw cursor.fault("more than [%d] vehicles".formatted(LONGEST));
                    }
                }
            }
        }
        return new Routes(due, java.util.Arrays.copyOf(vehicles, count));
    }

    private static boolean isTime(String depart) {
        return Character.isDigit(depart.isEmpty() ? 'x' : depart.charAt(0));
    }

    private static void checkEdges(XmlCursor cursor, Network network) {
        switch (cursor.element()) {
            case "trip", "flow" -> {
                known(cursor, network, cursor.text("from"));
                known(cursor, network, cursor.text("to"));
                amount(cursor, "vehsPerHour");
                amount(cursor, "number");
                amount(cursor, "period");
            }
            case "route" -> {
                for (String edge : cursor.text("edges").split(" ")) {
                    known(cursor, network, edge);
                }
            }
            default -> {}
        }
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
