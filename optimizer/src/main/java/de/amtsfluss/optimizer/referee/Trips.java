package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.network.XmlCursor;
import java.nio.file.Path;

/** Sums up SUMO's tripinfo file. */
final class Trips {
    private int departed;
    private double lost;
    private double duration;
    private double waiting;
    private double stops;
    private double co2Milligrams;
    private int undeparted;
    private double undepartedDelay;
    private double lastDepart;
    private double lastDue;

    private final double end;

    private Trips(double end) {
        this.end = end;
    }

    static Trips read(Path file, Routes routes, double end) {
        Trips trips = new Trips(end);
        try (XmlCursor cursor = new XmlCursor(file)) {
            while (cursor.next()) {
                switch (cursor.element()) {
                    case "tripinfo" -> trips.add(cursor, routes);
                    case "emissions" -> trips.co2Milligrams += Math.max(0, cursor.number("CO2_abs", 0));
                    default -> {}
                }
            }
        }
        if (trips.departed == 0) {
            throw new RefereeFault("No vehicle departed. Maybe the demand lies outside the time window.");
        }
        return trips;
    }

    private void add(XmlCursor trip, Routes routes) {
        double depart = trip.number("depart", -1);
        double departDelay = trip.number("departDelay", 0);
        if (depart < 0) {
            double missed = end - routes.due().getOrDefault(trip.text("id"), end - departDelay);
            undeparted += missed > 0 ? 1 : 0;
            undepartedDelay += Math.max(0, missed);
            return;
        }
        departed++;
        lost += trip.number("timeLoss", 0) + departDelay;
        duration += trip.number("duration", 0);
        waiting += trip.number("waitingTime", 0);
        stops += trip.number("waitingCount", 0);
        if (depart > lastDepart) {
            lastDepart = depart;
            lastDue = routes.due().getOrDefault(trip.text("id"), depart - departDelay);
        }
    }

    /** RESCO's formula, its gap included: who was due before the last one that departed is never missed. */
    double delay(Routes routes) {
        double total = lost;
        int count = departed;
        for (double due : routes.vehicles()) {
            if (due > lastDue) {
                total += end - due;
                count++;
            }
        }
        return total / count;
    }

    double delayStrict() {
        return (lost + undepartedDelay) / (departed + undeparted);
    }

    double trip() {
        return duration / departed;
    }

    double waiting() {
        return waiting / departed;
    }

    double stops() {
        return stops / departed;
    }

    double co2Grams() {
        return co2Milligrams / 1000 / departed;
    }
}
