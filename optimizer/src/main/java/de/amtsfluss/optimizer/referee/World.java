package de.amtsfluss.optimizer.referee;

import de.amtsfluss.optimizer.control.Sighting;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SUMO's vehicles and signals at the present step, kept up to date by subscriptions. */
final class World implements TraciAnswer.Listener {
    private static final int LANE = 0x51;
    private static final int POSITION = 0x56;
    private static final int SPEED = 0x40;
    private static final int ROUTE_INDEX = 0x69;
    private static final int EDGES = 0x54;
    private static final int LENGTH = 0x44;
    private static final int CLASS = 0x49;
    private static final int DEPARTED = 0x74;
    private static final int PICTURE = 0x20;
    private static final int LOOK_AHEAD = 4;

    private final Network network;
    private final TraciConnection connection;
    private final Map<String, Driver> drivers = new LinkedHashMap<>();
    private final Map<String, String> pictures = new HashMap<>();
    private final List<String> newcomers = new ArrayList<>();
    private final Crowd crowd;
    private long departed;
    private int step;

    private static final class Driver {
        final long number;
        int[] route = {};
        int routeIndex;
        int lane = -1;
        double position;
        double speed;
        double length = 5;
        Sighting.Kind kind = Sighting.Kind.CAR;
        int seenAt;
        int stoodFor;

        Driver(long number) {
            this.number = number;
        }
    }

    private int longestStand;
    private boolean commanded;

    World(Network network, TraciConnection connection) {
        this.network = network;
        this.connection = connection;
        this.crowd = new Crowd(network);
        TraciCommands first = new TraciCommands().subscribe(0xDB, "", DEPARTED);
        network.signals().forEach(signal -> first.subscribe(0xD2, signal.id(), PICTURE));
        readSubscriptions(first);
    }

    /** Shows the pictures given, drives one second. */
    void second(Map<String, String> changed, int steps, double time) {
        commanded |= !changed.isEmpty();
        TraciCommands commands = new TraciCommands();
        changed.forEach(commands::showPicture);
        step(commands);
        for (int i = 1; i < steps; i++) {
            step(new TraciCommands());
        }
        drivers.values().forEach(this::watch);
        crowd.settle(time, connection);
    }

    private void step(TraciCommands commands) {
        step++;
        TraciAnswer answer = connection.exchange(commands.step());
        for (int i = 0; i < commands.count(); i++) {
            answer.expectOk();
        }
        int blocks = answer.integer();
        for (int i = 0; i < blocks; i++) {
            answer.readSubscription(this);
        }
        welcome();
        drivers.values().removeIf(driver -> driver.seenAt != step);
    }

    private void watch(Driver driver) {
        driver.stoodFor = driver.speed < 0.1 ? driver.stoodFor + 1 : 0;
        longestStand = Math.max(longestStand, driver.stoodFor);
    }

    private void readSubscriptions(TraciCommands commands) {
        TraciAnswer answer = connection.exchange(commands);
        for (int i = 0; i < commands.count(); i++) {
            answer.expectOk();
            answer.readSubscription(this);
        }
    }

    private void welcome() {
        if (newcomers.isEmpty()) {
            return;
        }
        TraciCommands commands = new TraciCommands();
        for (String id : newcomers) {
            commands.get(0xA4, EDGES, id).get(0xA4, LENGTH, id).get(0xA4, CLASS, id);
            commands.subscribe(0xD4, id, LANE, POSITION, SPEED, ROUTE_INDEX);
        }
        TraciAnswer answer = connection.exchange(commands);
        for (int i = 0; i < commands.count(); i++) {
            answer.expectOk();
            if (i % 4 < 3) {
                answer.readGot(this);
            } else {
                answer.readSubscription(this);
            }
        }
        newcomers.clear();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void told(int domain, String object, int variable, Object value) {
        switch (domain) {
            case 0xEB -> newcomers.addAll((List<String>) value);
            case 0xE2 -> pictures.put(object, (String) value);
            case 0xEE -> crowd.told(object, variable, value);
            default -> driver(drivers.computeIfAbsent(object, id -> new Driver(++departed)), variable, value);
        }
    }

    private void driver(Driver driver, int variable, Object value) {
        driver.seenAt = step;
        switch (variable) {
            case LANE -> driver.lane = network.findLane((String) value).orElse(-1);
            case POSITION -> driver.position = (Double) value;
            case SPEED -> driver.speed = (Double) value;
            case ROUTE_INDEX -> driver.routeIndex = (Integer) value;
            case LENGTH -> driver.length = (Double) value;
            case CLASS -> driver.kind = kind((String) value);
            case EDGES ->
                driver.route = ((List<?>) value)
                        .stream()
                                .mapToInt(
                                        edge -> network.findEdge((String) edge).orElse(-1))
                                .toArray();
            default -> {}
        }
    }

    private static Sighting.Kind kind(String vehicleClass) {
        return switch (vehicleClass) {
            case "bus", "coach", "tram" -> Sighting.Kind.BUS;
            case "truck", "trailer", "delivery" -> Sighting.Kind.TRUCK;
            case "emergency" -> Sighting.Kind.EMERGENCY;
            default -> Sighting.Kind.CAR;
        };
    }

    List<Sighting> sightings() {
        List<Sighting> all = new ArrayList<>(drivers.size());
        for (Driver driver : drivers.values()) {
            if (driver.lane >= 0) {
                all.add(new Sighting(
                        driver.number,
                        driver.lane,
                        driver.position,
                        driver.speed,
                        driver.length,
                        driver.kind,
                        ahead(driver)));
            }
        }
        return all;
    }

    private static List<Integer> ahead(Driver driver) {
        List<Integer> edges = new ArrayList<>(LOOK_AHEAD);
        int last = Math.min(driver.route.length, driver.routeIndex + 1 + LOOK_AHEAD);
        for (int i = driver.routeIndex + 1; i < last; i++) {
            edges.add(driver.route[i]);
        }
        return edges;
    }

    /** What SUMO really shows, whoever decided it. */
    String picture(String signal) {
        return pictures.get(signal);
    }

    /** True once somebody but SUMO has shown a picture. */
    boolean commanded() {
        return commanded;
    }

    Crowd crowd() {
        return crowd;
    }

    /** The longest time in seconds that any vehicle stood without a move. */
    int longestStand() {
        return longestStand;
    }
}
