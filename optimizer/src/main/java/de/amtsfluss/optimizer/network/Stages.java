package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the stages of a signal: those of its program and, where wanted, others that are compatible. */
public final class Stages {
    private static final int MOST_STAGES = 24;

    private Stages() {}

    /** The program's green phases in its order, each once. */
    public static List<Stage> ofProgram(Signal signal) {
        Set<String> pictures = new LinkedHashSet<>();
        for (Signal.Phase phase : signal.program()) {
            if (phase.green()) {
                pictures.add(phase.state());
            }
        }
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException(
                    "Signal [%s] never shows green. Maybe it is a blinking light.".formatted(signal.id()));
        }
        return pictures.stream().map(picture -> new Stage(picture, true)).toList();
    }

    /**
     * Every largest set of positions that may be open together (maximal cliques of the compatibility graph).
     *
     * @param conflict symmetric, per pair of positions
     * @param yieldsTo positions that show g instead of G while the other is open
     * @param needs positions of which one must be open too
     */
    public static List<Stage> ofConflicts(boolean[][] conflict, boolean[][] yieldsTo, int[][] needs) {
        int size = conflict.length;
        Set<Set<Integer>> cliques = new LinkedHashSet<>();
        extend(conflict, new TreeSet<>(), positions(size), new TreeSet<>(), cliques);
        List<Stage> stages = new ArrayList<>();
        for (Set<Integer> clique : cliques) {
            Set<Integer> open = new TreeSet<>(clique);
            open.removeIf(i -> needs[i].length > 0 && Arrays.stream(needs[i]).noneMatch(clique::contains));
            StringBuilder picture = new StringBuilder("r".repeat(size));
            for (int i : open) {
                picture.setCharAt(i, open.stream().anyMatch(j -> yieldsTo[i][j]) ? 'g' : 'G');
            }
            Stage stage = new Stage(picture.toString(), false);
            if (!stages.contains(stage)) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private static Set<Integer> positions(int size) {
        return new TreeSet<>(IntStream.range(0, size).boxed().toList());
    }

    /** Bron and Kerbosch with a pivot. */
    private static void extend(
            boolean[][] conflict,
            Set<Integer> chosen,
            Set<Integer> possible,
            Set<Integer> done,
            Set<Set<Integer>> cliques) {
        if (possible.isEmpty() && done.isEmpty()) {
            cliques.add(chosen);
            return;
        }
        if (cliques.size() >= MOST_STAGES) {
            return;
        }
        int pivot = possible.isEmpty()
                ? done.iterator().next()
                : possible.iterator().next();
        for (int i : List.copyOf(possible)) {
            if (i != pivot && !conflict[pivot][i]) {
                continue;
            }
            Set<Integer> with = new TreeSet<>(chosen);
            with.add(i);
            extend(conflict, with, compatible(conflict, possible, i), compatible(conflict, done, i), cliques);
            possible.remove(i);
            done.add(i);
        }
    }

    private static Set<Integer> compatible(boolean[][] conflict, Set<Integer> among, int with) {
        Set<Integer> rest = new TreeSet<>(among);
        rest.removeIf(i -> i == with || conflict[with][i]);
        return rest;
    }

    /** Program stages, then one stage per approach with all its movements protected. */
    public static List<Stage> withApproaches(Network network, Signal signal) {
        List<Stage> stages = new ArrayList<>(ofProgram(signal));
        Set<Integer> approaches = new LinkedHashSet<>();
        signal.linksAt()
                .forEach(links -> links.forEach(link -> approaches.add(
                        network.lane(network.link(link).fromLane()).edge())));
        for (int edge : approaches) {
            String picture = approach(network, signal, edge);
            if (stages.stream().noneMatch(stage -> covers(stage.picture(), picture))) {
                stages.add(new Stage(picture, false));
            }
        }
        return stages;
    }

    private static boolean covers(String picture, String other) {
        for (int i = 0; i < picture.length(); i++) {
            if (other.charAt(i) == 'G' && picture.charAt(i) != 'G') {
                return false;
            }
        }
        return true;
    }

    private static String approach(Network network, Signal signal, int edge) {
        StringBuilder picture = new StringBuilder();
        for (List<Integer> links : signal.linksAt()) {
            boolean own = !links.isEmpty()
                    && links.stream()
                            .allMatch(l ->
                                    network.lane(network.link(l).fromLane()).edge() == edge);
            picture.append(own ? 'G' : 'r');
        }
        return picture.toString();
    }
}
