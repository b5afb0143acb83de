package de.amtsfluss.optimizer.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What simulations said of two plans: before and after by movement with its quality, and the spread over the pairs. */
public final class ProofPictures {
    private static final int MOST_MOVEMENTS = 24;
    private static final double LEFT = 330;
    private static final double WIDE = 340;
    private static final double ROW = 34;

    private final List<Movement> movements;
    private final double[] before;
    private final double[] after;
    private final Texts texts;

    /** Mean seconds lost under the old and the new plan. */
    public record Movement(String name, double before, double after) {}

    /** @param before mean seconds lost per vehicle in each pair, {@code after} in the same order */
    public ProofPictures(List<Movement> movements, double[] before, double[] after, Locale language) {
        this.movements = List.copyOf(movements);
        this.before = before.clone();
        this.after = after.clone();
        this.texts = new Texts(language);
    }

    public List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        if (!movements.isEmpty()) {
            charts.add(movementChart());
        }
        if (before.length > 0 && before.length == after.length) {
            charts.add(spread());
        }
        return charts;
    }

    private Chart movementChart() {
        List<Movement> shown = movements.stream()
                .sorted(Comparator.comparingDouble((Movement one) -> -Math.max(one.before(), one.after()))
                        .thenComparing(Movement::name))
                .limit(MOST_MOVEMENTS)
                .toList();
        double most = shown.stream()
                .mapToDouble(one -> Math.max(one.before(), one.after()))
                .max()
                .orElse(1);
        Svg svg = new Svg(LEFT + WIDE + 90, shown.size() * ROW + 10);
        for (int i = 0; i < shown.size(); i++) {
            movement(svg, shown.get(i), i * ROW + 6, WIDE / Math.max(1, most));
        }
        String title = texts.get("movements.title");
        String description = texts.get("movements.description", shown.size(), movements.size());
        return new Chart(
                "movements",
                title,
                description,
                svg.document("movements", title, description),
                List.of(
                        texts.get("movement"),
                        texts.get("before"),
                        texts.get("quality.before"),
                        texts.get("after"),
                        texts.get("quality.after")),
                movements.stream().map(this::row).toList());
    }

    private void movement(Svg svg, Movement one, double y, double perSecond) {
        svg.text(LEFT - 8, y + 17, "end", one.name());
        svg.rect(LEFT, y, one.before() * perSecond, 11, "currentColor", 0.4);
        svg.rect(LEFT, y + 12, one.after() * perSecond, 11, Svg.BLUE, 1);
        svg.text(LEFT + one.before() * perSecond + 5, y + 10, "start", label(one.before()));
        svg.text(LEFT + one.after() * perSecond + 5, y + 23, "start", label(one.after()));
    }

    private String label(double seconds) {
        return texts.number(seconds) + " " + Quality.of(seconds);
    }

    private List<String> row(Movement one) {
        return List.of(
                one.name(),
                texts.number(one.before()),
                Quality.of(one.before()).name(),
                texts.number(one.after()),
                Quality.of(one.after()).name());
    }

    private Chart spread() {
        double most = Math.max(
                Arrays.stream(before).max().orElse(1),
                Arrays.stream(after).max().orElse(1));
        double low = Math.min(
                Arrays.stream(before).min().orElse(0),
                Arrays.stream(after).min().orElse(0));
        double scale = 540 / Math.max(1, most - low);
        Svg svg = new Svg(700, before.length * 22 + 64);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            double y = 20 + i * 22;
            double x1 = 80 + (before[i] - low) * scale;
            double x2 = 80 + (after[i] - low) * scale;
            svg.text(60, y + 5, "end", String.valueOf(i + 1)).faint(80, y, 640, y);
            svg.line(x1, y, x2, y, "currentColor", 1)
                    .ring(x1, y, 5, "currentColor")
                    .circle(x2, y, 6, Svg.BLUE);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    texts.number(before[i]),
                    texts.number(after[i]),
                    texts.number(before[i] - after[i])));
        }
        double bottom = 20 + before.length * 22;
        svg.text(80, bottom + 20, "start", texts.number(low) + " s")
                .text(620, bottom + 20, "end", texts.number(most) + " s")
                .ring(86, bottom + 35, 5, "currentColor")
                .text(98, bottom + 40, "start", texts.get("before"))
                .circle(346, bottom + 35, 6, Svg.BLUE)
                .text(358, bottom + 40, "start", texts.get("after"));
        String title = texts.get("spread.title");
        String description = texts.get(
                "spread.description",
                before.length,
                Arrays.stream(before).average().orElse(0),
                Arrays.stream(after).average().orElse(0));
        return new Chart(
                "spread",
                title,
                description,
                svg.document("spread", title, description),
                List.of(texts.get("pair"), texts.get("before"), texts.get("after"), texts.get("saved")),
                rows);
    }
}
