package de.amtsfluss.optimizer.safety;

import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.NetworkFault;
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

    private record Row(Path file, int line, String[] cells) {
        String cell(int column) {
            return cells[column].trim();
        }

        NetworkFault fault(String what) {
            return new NetworkFault(file.getFileName().toString(), line, cell(0), what);
        }

        double number(String text) {
            try {
                double number = Double.parseDouble(text.trim());
                if (number >= 0 && number < 1000) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw fault("[%s] is not a number".formatted(text));
            }
            throw fault("[%s] is impossible".formatted(text));
        }
    }

    private final Path groupsFile;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private RulesFromMatrix(Path groupsFile) {
        this.groupsFile = groupsFile;
    }

    /** @throws NetworkFault naming file and line when a group is unknown or a number is impossible */
    public static SignalRules read(Network network, Signal signal, Path groupsFile, Path intergreensFile) {
        RulesFromMatrix reader = new RulesFromMatrix(groupsFile);
        reader.readGroups(signal.size());
        return reader.rules(network, signal, intergreensFile);
    }

    private void readGroups(int size) {
        for (Row row : rows(groupsFile, 4)) {
            int[] positions = Arrays.stream(row.cell(2).split(" +"))
                    .mapToInt(text -> (int) row.number(text))
                    .toArray();
            if (Arrays.stream(positions).anyMatch(p -> p >= size)) {
                throw row.fault("a position is beyond the signal's [%d]".formatted(size));
            }
            boolean walks = row.cell(1).equals("pedestrian");
            groups.put(row.cell(0), new Group(row.cell(0), walks, positions, row.number(row.cell(3))));
        }
    }

    private SignalRules rules(Network network, Signal signal, Path intergreensFile) {
        int size = signal.size();
        boolean[][] conflict = new boolean[size][size];
        double[][] intergreen = new double[size][size];
        Map<String, Row> pairs = new LinkedHashMap<>();
        for (Row row : rows(intergreensFile, 3)) {
            readIntergreen(row, conflict, intergreen);
            contradicts(row, pairs.put(row.cell(0) + " " + row.cell(1), row));
        }
        for (Row row : pairs.values()) {
            if (!pairs.containsKey(row.cell(1) + " " + row.cell(0))) {
                throw row.fault("the way back from [%s] to [%s] is missing".formatted(row.cell(1), row.cell(0)));
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
            int[] main = mainGroup(group);
            for (int i : group.positions()) {
                minGreen[i] = group.minGreen();
                yellow[i] = group.walks() ? 0 : YELLOW_SECONDS;
                redAmber[i] = group.walks() ? 0 : RED_AMBER_SECONDS;
                needs[i] = main;
                maxRed[i] = main.length > 0
                        ? Double.POSITIVE_INFINITY
                        : group.walks() ? PEDESTRIANS_MAX_RED_SECONDS : VEHICLES_MAX_RED_SECONDS;
            }
        }
        boolean[][] yields = yields(network, signal);
        return new SignalRules(signal.id(), conflict, yields, intergreen, minGreen, yellow, redAmber, maxRed, needs);
    }

    private void readIntergreen(Row row, boolean[][] conflict, double[][] intergreen) {
        Group leaving = group(row, row.cell(0));
        Group entering = group(row, row.cell(1));
        double seconds = row.number(row.cell(2));
        for (int i : leaving.positions()) {
            for (int j : entering.positions()) {
                conflict[i][j] = true;
                intergreen[i][j] = seconds;
            }
        }
    }

    private void contradicts(Row row, Row before) {
        if (before != null && row.number(row.cell(2)) != row.number(before.cell(2))) {
            throw row.fault(
                    "[%s] s contradict the [%s] s of line [%d]".formatted(row.cell(2), before.cell(2), before.line()));
        }
        if (row.cell(0).equals(row.cell(1))) {
            throw row.fault("a group cannot conflict with itself");
        }
        double yellow = group(row, row.cell(0)).walks() ? 0 : YELLOW_SECONDS;
        if (row.number(row.cell(2)) < yellow) {
            throw row.fault("[%s] s are shorter than the yellow of [%s] s".formatted(row.cell(2), yellow));
        }
    }

    private int[] mainGroup(Group group) {
        Group main = groups.get(group.name().replaceFirst("^KL", "K"));
        return group.name().startsWith("KL") && main != null ? main.positions() : new int[0];
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

    private Group group(Row row, String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw row.fault("group [%s] is not among the signal groups".formatted(name));
        }
        return group;
    }

    private static List<Row> rows(Path file, int columns) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new NetworkFault(file.getFileName().toString(), 0, "file", "cannot be read");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = new Row(file, i + 1, lines.get(i).split(","));
            if (!lines.get(i).isBlank()) {
                if (row.cells().length < columns) {
                    throw row.fault("has [%d] columns, needed [%d]".formatted(row.cells().length, columns));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
