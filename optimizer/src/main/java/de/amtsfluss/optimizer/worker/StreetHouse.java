package de.amtsfluss.optimizer.worker;

import de.amtsfluss.processes.traffic.SimulatedStreet;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTerms;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The simulated streets of a node, one per area. */
final class StreetHouse implements SimulatedStreet {
    private final Map<String, RunningStreet> streets = new LinkedHashMap<>();
    private final Pulse pulse;

    StreetHouse(List<KnownArea> areas, StreetTerms terms, StreetTools tools) {
        areas.forEach(area -> streets.put(area.key(), new RunningStreet(area, terms, tools)));
        pulse = new Pulse(terms.pace(), () -> streets.values().forEach(RunningStreet::second));
    }

    @Override
    public void open() {
        pulse.begin(() -> streets.values().forEach(RunningStreet::warmUp));
    }

    @Override
    public void close() {
        pulse.close();
    }

    private Optional<RunningStreet> find(String area) {
        return Optional.ofNullable(streets.get(area));
    }

    @Override
    public Optional<Drawing> drawing(String area) {
        return find(area).map(RunningStreet::drawing);
    }

    @Override
    public Optional<Scene> scene(String area) {
        return find(area).map(RunningStreet::scene);
    }

    @Override
    public List<String> listAreas() {
        return List.copyOf(streets.keySet());
    }

    @Override
    public Optional<Health> health(String area) {
        return find(area).map(RunningStreet::health);
    }

    @Override
    public void choose(String area, Mode mode) {
        find(area).ifPresent(street -> street.choose(mode));
    }

    @Override
    public void cause(String area, Trouble trouble) {
        find(area).ifPresent(street -> street.cause(trouble));
    }

    @Override
    public Trouble trouble(String area) {
        return find(area).map(RunningStreet::trouble).orElse(Trouble.NONE);
    }

    @Override
    public void accept(Handout publication) {
        find(publication.area()).ifPresent(street -> street.accept(publication));
    }

    @Override
    public Optional<Way> findWay(double longitude, double latitude) {
        return streets.values().stream()
                .flatMap(street -> new WayFinder(street.area()).find(longitude, latitude).stream())
                .findFirst();
    }

    @Override
    public void reserve(UUID corridor, String area, List<String> route) {
        find(area).ifPresent(street -> street.reserve(corridor, route));
    }

    @Override
    public void release(UUID corridor, String area) {
        find(area).ifPresent(street -> street.release(corridor));
    }
}
