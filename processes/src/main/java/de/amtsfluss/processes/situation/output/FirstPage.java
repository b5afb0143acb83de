package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.situation.picture.Answered;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Item;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.SourceClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Where it is, how much is known, and the facts that count most. */
record FirstPage(Picture picture, Content content, Map<String, SourceClock> clocks) {

    private static final int MOST = 14;
    private static final int LONGEST = 110;
    /** Why what was found may no longer be all there is. */
    private static final Set<String> SILENT = Set.of("down", "suspect", "stale", "paused");

    void write(Element body) {
        footer(body);
        Content.Scene scene = content.scene();
        if (scene.exercise()) {
            body.appendElement("p").addClass("exercise").text(Words.of("pdf.exercise"));
        }
        body.appendElement("h1").text(shorten(scene.keyword()));
        body.appendElement("p").addClass("scene").text(shorten(scene.address()));
        body.appendElement("p").text(shorten(scene.message()));
        body.appendElement("p")
                .text(Words.of("pdf.number", scene.dispatchNumber(), Words.moment(Instant.parse(scene.openedAt()))));
        body.appendElement("p").text(shorten(Words.of("pdf.units", String.join(", ", scene.units()))));
        known(body.appendElement("p").addClass("known"));
        body.appendElement("h2").text(Words.of("pdf.facts"));
        facts(body);
    }

    private void footer(Element body) {
        Element footer = body.appendElement("div").addClass("footer");
        footer.appendElement("p")
                .text(Words.of(
                        "pdf.stand",
                        Words.moment(picture.computedAt()),
                        String.valueOf(picture.version()),
                        Words.of("organisation." + picture.organisation())));
        Element line = footer.appendElement("p");
        line.appendText(Words.of("pdf.footer", picture.hash()) + " · " + Words.of("pdf.page") + " ");
        line.appendElement("span").addClass("page");
        line.appendText(" " + Words.of("pdf.of") + " ");
        line.appendElement("span").addClass("pages");
    }

    private void known(Element place) {
        place.appendElement("strong")
                .text(Words.of("pdf.known", String.valueOf(Math.round(picture.completeness() * 100))));
        String unknown = kinds(answer -> answer.state() == Answered.State.UNKNOWN);
        String silent = kinds(answer -> answer.state() == Answered.State.FOUND
                && answer.gaps().stream().anyMatch(gap -> SILENT.contains(gap.code())));
        if (!unknown.isEmpty()) {
            place.appendText(" " + Words.of("pdf.unknown", unknown));
        }
        if (!silent.isEmpty()) {
            place.appendText((unknown.isEmpty() ? " " : " · ") + Words.of("pdf.silent", silent));
        }
        if (unknown.isEmpty() && silent.isEmpty()) {
            place.appendText(" " + Words.of("pdf.nothing-unknown"));
        }
    }

    private String kinds(Predicate<Answered> which) {
        return content.wanted().stream()
                .filter(which)
                .map(answer -> Words.of("kind." + answer.kind()))
                .collect(Collectors.joining(", "));
    }

    private void facts(Element body) {
        List<Item> items = content.items();
        Element table = body.appendElement("table").addClass("facts");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String key : List.of("pdf.sign", "pdf.fact", "pdf.far", "pdf.clock")) {
            head.appendElement("th").attr("scope", "col").text(Words.of(key));
        }
        Element rows = table.appendElement("tbody");
        items.stream().limit(MOST).forEach(item -> row(rows.appendElement("tr"), item));
        if (items.size() > MOST) {
            body.appendElement("p").addClass("why").text(Words.of("pdf.more", items.size() - MOST));
        }
    }

    private void row(Element row, Item item) {
        row.appendElement("td")
                .addClass("sign")
                .appendElement("img")
                .attr("alt", Words.of("kind." + item.kind()))
                .attr("src", SignImages.data(item));
        Element words = row.appendElement("td");
        String reading = Words.reading(item);
        words.appendElement("strong").text(shorten(reading.isEmpty() ? item.title() : item.title() + ": " + reading));
        String marks = String.join(", ", marks(item));
        if (!marks.isEmpty()) {
            words.appendText(" ");
            words.appendElement("span").addClass("mark").text(marks);
        }
        words.appendElement("br");
        words.appendElement("span").addClass("why").text(shorten(Words.why(item)));
        row.appendElement("td").addClass("far").text(Words.where(item));
        Element clock = row.appendElement("td").addClass("clock");
        clock.text(clock(item));
        clock.appendElement("br");
        clock.appendText(shorten(Words.of("source." + item.source())));
    }

    private static List<String> marks(Item item) {
        var marks = new ArrayList<String>();
        if (item.status().equals("ALL_CLEAR")) {
            marks.add(Words.of("allClear"));
        } else if (item.status().equals("SUSPECTED_GONE")) {
            marks.add(Words.of("suspectedGone"));
        } else if (!item.certainty().equals("CONFIRMED")) {
            marks.add(Words.of(item.certainty()));
        }
        if (item.ruling() != null && !item.ruling().overtaken()) {
            String key = item.ruling().holds() ? "pdf.ruled-in" : "pdf.ruled-out";
            marks.add(
                    shorten(Words.of(key, item.ruling().author(), item.ruling().text())));
        } else if (!item.contradicts().isEmpty()) {
            marks.add(Words.of("contradicts"));
        }
        return marks;
    }

    private String clock(Item item) {
        var parts = new ArrayList<String>();
        if (item.observedAt() != null) {
            parts.add(Words.of("pdf.observed", Words.time(item.observedAt(), picture.computedAt())));
        }
        SourceClock clock = clocks.get(item.source());
        if (clock != null && !item.source().equals("own")) {
            parts.add(
                    clock.checkedAt() == null
                            ? Words.of("pdf.not-checked")
                            : Words.of("pdf.checked", Words.time(clock.checkedAt(), picture.computedAt())));
        }
        return String.join(", ", parts);
    }

    private static String shorten(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
