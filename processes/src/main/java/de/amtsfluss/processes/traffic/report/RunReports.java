package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.letters.LetterSheet;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.traffic.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of runs to whom may see them. */
@Component
public class RunReports {

    private final RunLibrary library;
    private final LetterSheet sheet;
    private final Parameters town;
    private final Clock clock;
    private final String template = resource("report.html");

    RunReports(RunLibrary library, LetterSheet sheet, Parameters town, Clock clock) {
        this.library = library;
        this.sheet = sheet;
        this.town = town;
        this.clock = clock;
    }

    /** Sentences for people who decide about money and not about signals. */
    public List<String> summary(Person person, UUID run, Locale locale) {
        return CouncilSummary.of(library.facts(person, run), new ReportTexts(locale));
    }

    /** @return PDF/A-3a and PDF/UA-1 on the writing paper of the house */
    public byte[] print(Person person, UUID run, Locale locale) {
        RunFacts facts = library.facts(person, run);
        return print(facts, library.drawings(person, facts, locale), locale);
    }

    byte[] print(RunFacts facts, List<Picture> drawings, Locale locale) {
        var texts = new ReportTexts(locale);
        var tables = new ReportTables(texts, facts);
        var model = new HashMap<String, Object>();
        model.put("municipality", town.municipality());
        model.put("texts", texts.all());
        model.put("title", texts.say("report.title", facts.area()));
        model.put("state", texts.say("report.state." + facts.run().state().name()));
        model.put("requestedAt", facts.run().requestedAt().toString());
        model.put("now", clock.instant().toString());
        model.put("summary", CouncilSummary.of(facts, texts));
        model.put("result", tables.result());
        model.put("effects", tables.effects());
        model.put("pairs", tables.pairs());
        model.put("course", tables.course());
        model.put("drawings", drawings.stream().map(Picture::title).toList());
        return sheet.render(
                template,
                model,
                locale,
                drawings.stream()
                        .map(drawing -> new LetterSheet.Drawing(
                                new PrintedDrawing(drawing.svg()).data(), drawing.description()))
                        .toList());
    }

    private static String resource(String name) {
        try (InputStream stream = RunReports.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
