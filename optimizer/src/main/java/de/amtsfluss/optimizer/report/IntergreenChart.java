package de.amtsfluss.optimizer.report;

import de.amtsfluss.optimizer.network.SignalGroup;
import de.amtsfluss.optimizer.network.SignalSupply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Intergreen matrix: rows clear, columns enter; a dot marks what comes from clearance times instead of a file. */
final class IntergreenChart {
    private static final double CELL = 42;
    private static final double LEFT = 60;
    private static final double TOP = 54;
    /** As wide as the other drawings, so that letters are as big on a page. */
    private static final double WIDE = 730;

    private final SignalSupply supply;
    private final String signal;
    private final Texts texts;

    IntergreenChart(SignalSupply supply, String signal, Texts texts) {
        this.supply = supply;
        this.signal = signal;
        this.texts = texts;
    }

    Chart draw() {
        List<String> names = supply.groups().stream().map(SignalGroup::name).toList();
        int size = names.size();
        Svg svg = new Svg(Math.max(WIDE, LEFT + size * CELL + 8), TOP + size * CELL + 8);
        svg.text(LEFT + size * CELL / 2, 18, "middle", texts.get("intergreen.axes"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            svg.text(LEFT + (i + 0.5) * CELL, TOP - 8, "middle", names.get(i));
            svg.text(LEFT - 8, TOP + (i + 0.5) * CELL + 5, "end", names.get(i));
            List<String> row = new ArrayList<>(List.of(names.get(i)));
            for (int j = 0; j < size; j++) {
                row.add(cell(svg, i, j));
            }
            rows.add(row);
        }
        String title = texts.get("intergreen.title", supply.name());
        String description = texts.get("intergreen.description", size);
        String key = "intergreens-" + signal;
        List<String> columns =
                Stream.concat(Stream.of(texts.get("clears")), names.stream()).toList();
        return new Chart(key, title, description, svg.document(key, title, description), columns, rows);
    }

    private String cell(Svg svg, int i, int j) {
        double x = LEFT + j * CELL;
        double y = TOP + i * CELL;
        svg.frame(x, y, CELL, CELL);
        if (i == j) {
            svg.rect(x, y, CELL, CELL, "currentColor", 0.35);
            return "–";
        }
        if (!supply.conflict(i, j)) {
            return "";
        }
        String seconds = String.valueOf(supply.intergreen()[i][j]);
        svg.text(x + CELL / 2, y + CELL / 2 + 5, "middle", seconds);
        if (supply.computed()[i][j]) {
            svg.circle(x + CELL - 6, y + 6, 2, "currentColor");
        }
        return seconds;
    }
}
