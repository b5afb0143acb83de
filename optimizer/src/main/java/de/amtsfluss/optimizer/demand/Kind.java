package de.amtsfluss.optimizer.demand;

/** Kinds of motor traffic, with their usual length and the persons they carry. */
public enum Kind {
    CAR(5, 1),
    TRUCK(7.1, 1),
    BUS(12, 25);

    private final double lengthMetres;
    private final double persons;

    Kind(double lengthMetres, double persons) {
        this.lengthMetres = lengthMetres;
        this.persons = persons;
    }

    public double lengthMetres() {
        return lengthMetres;
    }

    /** How many people lose time in it; an assumption of ours. */
    public double persons() {
        return persons;
    }

    static Kind ofVehicleClass(String vehicleClass) {
        return switch (vehicleClass) {
            case "bus", "coach", "tram" -> BUS;
            case "truck", "trailer" -> TRUCK;
            default -> CAR;
        };
    }
}
