package de.amtsfluss.processes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.amtsfluss.processes.traffic.DetectorCount;
import de.amtsfluss.processes.traffic.Picture;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.SignalControllers;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.corridor.CorridorSignals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * A street for tests: its search is a sum that grows by generation, its simulations answer as they are told to. It
 * keeps what it was handed out.
 */
public final class RecordedStreet implements SignalPlanning, SignalControllers, CorridorSignals {

    private volatile Optional<Way> way = Optional.empty();

    private final List<Handout> handouts = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> searched = new ConcurrentHashMap<>();
    private final Set<UUID> corridors = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile double newDelay = 20;
    private volatile int breaksDownAt = Integer.MAX_VALUE;
    private volatile Runnable eachGeneration = () -> {};
    private volatile List<String> breaches = List.of();

    public void newPlansDelay(double seconds) {
        newDelay = seconds;
    }

    public void breakDownAt(int generation) {
        breaksDownAt = generation;
    }

    public void duringEachGeneration(Runnable action) {
        eachGeneration = action;
    }

    /** From now on every plan is said to break this rule. */
    public void everyPlanBreaks(String rule) {
        breaches = List.of(rule);
    }

    /** Its signals take no plan. */
    public void goAway() {
        away = true;
    }

    public void recover() {
        away = false;
        breaches = List.of();
        newDelay = 20;
        breaksDownAt = Integer.MAX_VALUE;
        eachGeneration = () -> {};
    }

    /** What the area's signals took, oldest first. */
    public List<Handout> handouts(String area) {
        return handouts.stream().filter(handout -> handout.area().equals(area)).toList();
    }

    /** How many generations were computed, over all attempts. */
    public int generations(String area) {
        return searched.getOrDefault(area, 0);
    }

    @Override
    public void accept(Handout publication) {
        if (away) {
            throw new IllegalStateException("The centre (test) is away.");
        }
        handouts.add(publication);
    }

    @Override
    public List<TrafficArea> listAreas() {
        return List.of();
    }

    @Override
    public String firstPlan(String area) {
        return "{\"first\":\"%s\"}".formatted(area);
    }

    @Override
    public String estimateDemand(String area, List<DetectorCount> counts) {
        return "{\"detectors\":%d}".formatted(counts.size());
    }

    @Override
    public String search(
            String area, String demand, RunParameters parameters, Optional<byte[]> checkpoint, SearchWatch watch)
            throws SearchStopped {
        String[] stand = checkpoint
                .map(bytes -> new String(bytes, UTF_8).split(":"))
                .orElse(new String[] {"0", String.valueOf(parameters.seed())});
        long sum = Long.parseLong(stand[1]);
        for (int generation = Integer.parseInt(stand[0]) + 1; generation <= parameters.generations(); generation++) {
            if (generation == breaksDownAt) {
                throw new IllegalStateException("The machine (test) went down.");
            }
            sum = sum * 31 + generation;
            searched.merge(area, 1, Integer::sum);
            eachGeneration.run();
            if (!watch.generation(generation, 100.0 / generation, (generation + ":" + sum).getBytes(UTF_8))) {
                throw new SearchStopped();
            }
        }
        return "{\"sum\":%d}".formatted(sum);
    }

    @Override
    public Proof prove(
            String area, String demand, String newPlan, String oldPlan, RunParameters parameters, SearchWatch watch) {
        var pairs = IntStream.range(0, parameters.pairs())
                .mapToObj(pair -> new Proof.Pair(pair, newDelay + pair % 3, 30 + pair % 2))
                .toList();
        return new Proof(
                pairs,
                List.of(
                        new Proof.Effect("vehicles", "", newDelay, 30),
                        new Proof.Effect("pedestrians", "", 21.5, 20),
                        new Proof.Effect("movement", "Probestraße links", 44, 40)));
    }

    @Override
    public List<String> listBreaches(String area, String plan) {
        return breaches;
    }

    @Override
    public byte[] export(String area, String plan, ExportFormat format) {
        return plan.getBytes(UTF_8);
    }

    @Override
    public List<Picture> pictures(String area, String plan, Locale language) {
        return List.of();
    }

    @Override
    public List<Picture> pictures(String area, Proof proof, Locale language) {
        return List.of();
    }

    /** Corridors that are reserved now. */
    public Set<UUID> corridors() {
        return Set.copyOf(corridors);
    }

    /** From now on this way leads to every place; empty for none. */
    public void leadsThere(Optional<Way> found) {
        way = found;
    }

    @Override
    public Optional<Way> findWay(double longitude, double latitude) {
        return way;
    }

    @Override
    public void reserve(UUID corridor, String area, List<String> route) {
        corridors.add(corridor);
    }

    @Override
    public void release(UUID corridor, String area) {
        corridors.remove(corridor);
    }
}
