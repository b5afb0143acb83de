package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Curve;
import de.amtsfluss.optimizer.network.SignalGroup;
import de.amtsfluss.optimizer.network.SignalSupply;
import de.amtsfluss.optimizer.street.Street;
import de.amtsfluss.optimizer.street.StreetReason;
import de.amtsfluss.optimizer.twin.LiveTraffic;
import de.amtsfluss.processes.traffic.LiveStreet.Colour;
import de.amtsfluss.processes.traffic.LiveStreet.Drawing;
import de.amtsfluss.processes.traffic.LiveStreet.Light;
import de.amtsfluss.processes.traffic.LiveStreet.Place;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.LiveStreet.Vehicle;
import de.amtsfluss.processes.traffic.LiveStreet.VehicleKind;
import de.amtsfluss.processes.traffic.LiveStreet.Waiting;
import de.amtsfluss.processes.traffic.StreetControl.Health;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetControl.Reason;
import de.amtsfluss.processes.traffic.StreetControl.Rung;
import de.amtsfluss.processes.traffic.StreetControl.SignalHealth;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns a street's metres and letters into what views draw. */
final class StreetPainter {
    private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

    private final Area area;
    private final Drawing drawing;

    StreetPainter(Area area) {
        this.area = area;
        this.drawing = new StreetPlan(area).drawing();
    }

    Drawing drawing() {
        return drawing;
    }

    Scene scene(Street street, double pace, Optional<UUID> plan, int version) {
        return new Scene(
                instant(street.now()),
                pace,
                lowest(street),
                plan,
                version,
                street.vehicles().stream().map(this::vehicle).toList(),
                lights(street),
                street.waiting().stream()
                        .map(wait -> new Waiting(
                                junction(wait.signal()),
                                area.supply(wait.signal()).at(wait.signalLink()).name(),
                                wait.people(),
                                wait.longestWait()))
                        .toList(),
                street.states().stream()
                        .filter(state -> state.reason() == StreetReason.RESERVED)
                        .map(Street.MastState::signal)
                        .toList());
    }

    private Vehicle vehicle(LiveTraffic.Vehicle vehicle) {
        double[] at = Curve.at(area.network().lane(vehicle.lane()).shape(), vehicle.position());
        double heading = Math.floorMod(Math.round(90 - Math.toDegrees(at[2])), 360);
        VehicleKind kind =
                switch (vehicle.body()) {
                    case CAR -> VehicleKind.CAR;
                    case LORRY -> VehicleKind.LORRY;
                    case BUS -> VehicleKind.BUS;
                    case EMERGENCY -> VehicleKind.EMERGENCY;
                };
        return new Vehicle(vehicle.id(), kind, place(area, at[0], at[1]), heading, vehicle.speed(), vehicle.length());
    }

    static Place place(Area area, double x, double y) {
        return new Place(area.origin().longitude(x), area.origin().latitude(y));
    }

    private List<Light> lights(Street street) {
        List<String> pictures = street.pictures();
        List<Light> lights = new ArrayList<>();
        for (SignalSupply supply : area.supplies()) {
            String picture = pictures.get(supply.signal());
            for (SignalGroup group : supply.groups()) {
                char letter = picture.charAt(group.positions().getFirst());
                lights.add(new Light(junction(supply.signal()), group.name(), colour(letter)));
            }
        }
        return lights;
    }

    private static Colour colour(char letter) {
        return switch (letter) {
            case 'G', 'g' -> Colour.GREEN;
            case 'y' -> Colour.AMBER;
            case 'u' -> Colour.RED_AMBER;
            default -> Colour.RED;
        };
    }

    private String junction(int signal) {
        return area.network().signals().get(signal).id();
    }

    Health health(Street street, Mode mode) {
        List<SignalHealth> signals = street.states().stream()
                .map(state -> new SignalHealth(
                        state.signal(),
                        Rung.valueOf(state.rung().name()),
                        instant(state.since()),
                        Reason.valueOf(state.reason().name())))
                .toList();
        return new Health(
                instant(street.now()),
                mode,
                lowest(street),
                signals,
                street.silentDetectors(),
                street.dataAge(),
                street.unsafePictures());
    }

    private static Rung lowest(Street street) {
        return street.states().stream()
                .map(state -> Rung.valueOf(state.rung().name()))
                .max(Comparator.naturalOrder())
                .orElse(Rung.LOCAL_PROGRAM);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TOWN).toInstant();
    }
}
