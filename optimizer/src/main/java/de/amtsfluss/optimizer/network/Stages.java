package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the stages of a signal: those of its program and, where wanted, others that are compatible. */
public final class Stages {
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
