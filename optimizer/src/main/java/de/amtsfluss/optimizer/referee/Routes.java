package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.demand.RouteElements;
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
                    RouteElements.check(cursor, network);
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
}
