package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The streets of an area at this moment, for eyes. Places are longitude and latitude in WGS 84. Both answers are cheap:
 * a page may ask several times a second.
 */
public interface LiveStreet {

    /** What does not move; the same for as long as the node runs. Empty where the area is not known here. */
    Optional<Drawing> drawing(String area);

    /** What moves. Empty where the area is not known here or nothing drives. */
    Optional<Scene> scene(String area);

    /**
     * @param fictitious the geometry or the traffic is made up; every picture of it must say so
     * @param paths lanes and crossings, those below first
     */
    record Drawing(
            String area,
            boolean fictitious,
            List<Path> paths,
            List<JunctionPoint> junctions,
            List<StopLine> stopLines,
            List<DetectorPoint> detectors) {

        public Drawing {
            paths = List.copyOf(paths);
            junctions = List.copyOf(junctions);
            stopLines = List.copyOf(stopLines);
            detectors = List.copyOf(detectors);
        }
    }

    /**
     * The middle of a lane, in the direction of driving, or of a crossing.
     *
     * @param id as the network names it
     */
    record Path(String id, PathKind kind, double widthMetres, List<Place> places) {

        public Path {
            places = List.copyOf(places);
        }
    }

    enum PathKind {
        LANE,
        BUS_LANE,
        INSIDE_JUNCTION,
        CROSSING
    }

    record Place(double longitude, double latitude) {}

    /** @param key of the junction and of its signal */
    record JunctionPoint(String key, String name, Place place) {}

    /**
     * Where the vehicles or people of a signal group wait. A group has one stop line per lane, or both kerbs of a
     * crossing.
     *
     * @param junction key of its signal
     * @param group such as {@code K1} for vehicles or {@code F2} for people on foot; together with the junction unique
     * @param left end of the line as seen in the direction of driving
     */
    record StopLine(String junction, String group, GroupKind kind, Place left, Place right) {}

    enum GroupKind {
        VEHICLES,
        PEDESTRIANS
    }

    record DetectorPoint(String detector, Place place) {}

    /**
     * @param moment in the time of the street, which may run faster than clocks
     * @param pace seconds of the street per second of a clock
     * @param control what chooses the colours now
     * @param plan the published plan the signals have; empty before the first
     * @param planVersion zero before the first
     * @param waiting people on foot who wait for their green, by crossing
     * @param reserved keys of junctions that show green for somebody in a hurry
     */
    record Scene(
            Instant moment,
            double pace,
            StreetControl.Rung control,
            Optional<UUID> plan,
            int planVersion,
            List<Vehicle> vehicles,
            List<Light> lights,
            List<Waiting> waiting,
            List<String> reserved) {

        public Scene {
            vehicles = List.copyOf(vehicles);
            lights = List.copyOf(lights);
            waiting = List.copyOf(waiting);
            reserved = List.copyOf(reserved);
        }
    }

    /**
     * @param id the same from scene to scene while the vehicle is in the area
     * @param place of its front
     * @param headingDegrees clockwise from north
     */
    record Vehicle(
            long id,
            VehicleKind kind,
            Place place,
            double headingDegrees,
            double speedMetresPerSecond,
            double lengthMetres) {}

    enum VehicleKind {
        CAR,
        LORRY,
        BUS,
        EMERGENCY
    }

    /** What a signal group shows now. */
    record Light(String junction, String group, Colour colour) {}

    enum Colour {
        RED,
        RED_AMBER,
        GREEN,
        AMBER,
        DARK
    }

    record Waiting(String junction, String group, int people, double longestSeconds) {}
}
