package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.own.Statement;
import de.amtsfluss.processes.situation.picture.Answered;
import de.amtsfluss.processes.situation.picture.BaseMap.Road;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.DangerMatrix;
import de.amtsfluss.processes.situation.picture.SourceClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Sketch, dangers, and for each wanted kind what is known and who says so. */
record SecondPage(Content content, Map<String, SourceClock> clocks, Instant computedAt, List<Road> roads) {

    void write(Element place) {
        place.appendElement("h2").text(Words.of("pdf.map"));
        map(place.appendElement("p").addClass("map"));
        place.appendElement("h2").text(Words.of("pdf.matrix"));
        matrix(place.appendElement("table").addClass("matrix"));
        place.appendElement("p").addClass("why").text(Words.of("pdf.matrix.hint"));
        place.appendElement("h2").text(Words.of("pdf.wanted"));
        wanted(place.appendElement("table").addClass("wanted"));
    }

    private void map(Element place) {
        Optional<Position> scene = content.scene().position();
        if (scene.isEmpty()) {
            place.text(Words.of("pdf.no-map"));
            return;
        }
        place.appendElement("img")
                .attr("alt", Words.of("pdf.map.alt", content.items().size()))
                .attr("src", MapSketch.data(content, scene.get(), roads));
        if (roads.stream().anyMatch(Road::fictitious)) {
            place.appendElement("br");
            place.appendElement("span").addClass("why").text(Words.of("pdf.fictitious"));
        }
    }

    private void matrix(Element table) {
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(Words.of("pdf.danger"));
        Statement.TARGETS.forEach(
                target -> head.appendElement("th").attr("scope", "col").text(Words.of("to." + target)));
        var matrix = new DangerMatrix(content);
        Element body = table.appendElement("tbody");
        for (String danger : Statement.DANGERS) {
            Element row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(Words.of("danger." + danger));
            Statement.TARGETS.forEach(target -> cell(row.appendElement("td"), matrix.cell(danger, target)));
        }
    }

    private static void cell(Element place, DangerMatrix.Cell cell) {
        if (cell.allClear()) {
            place.addClass("clear").text("✓");
        } else if (!cell.evidence().isEmpty()) {
            place.addClass("hit").text(String.valueOf(cell.evidence().size()));
        }
    }

    private void wanted(Element table) {
        Element head = table.appendElement("thead").appendElement("tr");
        for (String key : List.of("pdf.kind", "pdf.answer", "pdf.sources")) {
            head.appendElement("th").attr("scope", "col").text(Words.of(key));
        }
        Element body = table.appendElement("tbody");
        for (Answered answer : content.wanted()) {
            Element row = body.appendElement("tr");
            row.appendElement("td").text(Words.of("kind." + answer.kind()));
            row.appendElement("td").text(state(answer));
            row.appendElement("td")
                    .text(answer.sources().stream().map(this::source).collect(Collectors.joining("; ")));
        }
    }

    private static String state(Answered answer) {
        String gaps = answer.gaps().stream().map(Words::gap).collect(Collectors.joining("; "));
        String state = Words.of("state." + answer.state());
        return gaps.isEmpty() ? state : state + " – " + gaps;
    }

    private String source(String key) {
        SourceClock clock = clocks.get(key);
        String name = clock == null || Objects.equals(clock.attribution(), "") ? key : clock.attribution();
        return clock == null || clock.checkedAt() == null
                ? name + " (" + Words.of("pdf.not-checked") + ")"
                : name + " (" + Words.time(clock.checkedAt(), computedAt) + ")";
    }
}
