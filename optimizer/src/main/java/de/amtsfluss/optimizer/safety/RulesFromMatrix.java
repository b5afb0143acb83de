package de.amtsfluss.optimizer.safety;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a German signal supply: signal groups (group, kind, positions, minimum green) and the intergreen matrix
 * (clearing group, entering group, seconds) as CSV with a header. Pairs that are not listed may run together; a group
 * KLn is the extra green of Kn and shows only with it. Amber times after RiLSA: 3 s yellow, 1 s red and amber.
 */
public final class RulesFromMatrix {
    private static final double YELLOW_SECONDS = 3;
    private static final double RED_AMBER_SECONDS = 1;
    private static final double VEHICLES_MAX_RED_SECONDS = 120;
    private static final double PEDESTRIANS_MAX_RED_SECONDS = 65;

    private record Group(String name, boolean walks, int[] positions, double minGreen) {}

    private final Path groupsFile;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private RulesFromMatrix(Path groupsFile) {
        this.groupsFile = groupsFile;
    }

    /** @throws IllegalArgumentException naming file and line when a group is unknown or a number is impossible */
    public static SignalRules read(Network network, Signal signal, Path groupsFile, Path intergreensFile) {
        RulesFromMatrix reader = new RulesFromMatrix(groupsFile);
        reader.readGroups(signal.size());
        return reader.rules(network, signal, intergreensFile);
    }

    private void readGroups(int size) {
        for (String[] row : rows(groupsFile, 4)) {
            int[] positions = Arrays.stream(row[2].trim().split(" "))
                    .mapToInt(text -> (int) number(groupsFile, row, text))
                    .toArray();
            if (Arrays.stream(positions).anyMatch(p -> p < 0 || p >= size)) {
                throw fault(groupsFile, row, "a position is beyond the signal's [%d]".formatted(size));
            }
            groups.put(
                    row[0], new Group(row[0], row[1].equals("pedestrian"), positions, number(groupsFile, row, row[3])));
        }
    }

    private SignalRules rules(Network network, Signal signal, Path intergreensFile) {
        int size = signal.size();
        boolean[][] conflict = new boolean[size][size];
        double[][] intergreen = new double[size][size];
        for (String[] row : rows(intergreensFile, 3)) {
            Group leaving = group(intergreensFile, row, row[0]);
            Group entering = group(intergreensFile, row, row[1]);
            double seconds = number(intergreensFile, row, row[2]);
            for (int i : leaving.positions()) {
                for (int j : entering.positions()) {
                    conflict[i][j] = true;
                    intergreen[i][j] = seconds;
                }
            }
        }
        double[] minGreen = new double[size];
        double[] yellow = new double[size];
        double[] redAmber = new double[size];
        double[] maxRed = new double[size];
        int[][] needs = new int[size][0];
        Arrays.fill(minGreen, 5);
        Arrays.fill(maxRed, Double.POSITIVE_INFINITY);
        for (Group group : groups.values()) {
            for (int i : group.positions()) {
                minGreen[i] = group.minGreen();
                yellow[i] = group.walks() ? 0 : YELLOW_SECONDS;
                redAmber[i] = group.walks() ? 0 : RED_AMBER_SECONDS;
                maxRed[i] = group.walks() ? PEDESTRIANS_MAX_RED_SECONDS : VEHICLES_MAX_RED_SECONDS;
                Group main = groups.get(group.name().replaceFirst("^KL", "K"));
                if (group.name().startsWith("KL") && main != null) {
                    needs[i] = main.positions();
                    maxRed[i] = Double.POSITIVE_INFINITY;
                }
            }
        }
        boolean[][] yields = yields(network, signal);
        return new SignalRules(signal.id(), conflict, yields, intergreen, minGreen, yellow, redAmber, maxRed, needs);
    }

    private static boolean[][] yields(Network network, Signal signal) {
        boolean[][] yields = new boolean[signal.size()][signal.size()];
        for (int i = 0; i < signal.size(); i++) {
            for (int j = 0; j < signal.size(); j++) {
                int other = j;
                yields[i][j] = signal.linksAt().get(i).stream()
                        .map(network::link)
                        .anyMatch(link -> signal.linksAt().get(other).stream().anyMatch(link::yieldsTo));
            }
        }
        return yields;
    }

    private Group group(Path file, String[] row, String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw fault(file, row, "group [%s] is not among the signal groups".formatted(name));
        }
        return group;
    }

    private static List<String[]> rows(Path file, int columns) {
        try {
            List<String[]> rows = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                String[] row = lines.get(i).split(",");
                if (!lines.get(i).isBlank()) {
                    if (row.length < columns) {
                        throw fault(file, row, "has [%d] columns, needed [%d]".formatted(row.length, columns));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException fault) {
            throw new IllegalArgumentException("Cannot read [%s]. Maybe the path is wrong.".formatted(file), fault);
        }
    }

    private static double number(Path file, String[] row, String text) {
        try {
            double number = Double.parseDouble(text.trim());
            if (number >= 0 && number < 1000) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw fault(file, row, "[%s] is not a number".formatted(text));
        }
        throw fault(file, row, "[%s] is impossible".formatted(text));
    }

    private static IllegalArgumentException fault(Path file, String[] row, String what) {
        return new IllegalArgumentException("File [%s], row [%s]: %s. Maybe a column is shifted."
                .formatted(file.getFileName(), String.join(",", row), what));
    }
}
