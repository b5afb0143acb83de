package de.amtsfluss.processes.situation.output;

import de.amtsfluss.processes.letters.Printer;
import de.amtsfluss.processes.situation.picture.BaseMap;
import de.amtsfluss.processes.situation.picture.BaseMap.Road;
import de.amtsfluss.processes.situation.picture.Content;
import de.amtsfluss.processes.situation.picture.Picture;
import de.amtsfluss.processes.situation.picture.Pictures;
import de.amtsfluss.processes.situation.picture.SourceClock;
import de.amtsfluss.processes.situation.picture.SourceClocks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** A picture on two pages of A4, PDF/A-3a and PDF/UA-1: what counts first, then sketch, dangers, answers and sources. */
@Component
public class PicturePdf {

    private final Pictures pictures;
    private final SourceClocks clocks;
    private final BaseMap map;
    private final Printer printer = new Printer();
    private final String style = resource("picture.css").replace("FAMILIES", Printer.FONT_FAMILIES);

    PicturePdf(Pictures pictures, SourceClocks clocks, BaseMap map) {
        this.pictures = pictures;
        this.clocks = clocks;
        this.map = map;
    }

    public byte[] print(Picture picture) {
        Content content = pictures.read(picture);
        return print(
                picture,
                content,
                clocks.list().stream().collect(Collectors.toMap(SourceClock::key, Function.identity())),
                content.scene().position().map(map::roads).orElse(List.of()));
    }

    byte[] print(Picture picture, Content content, Map<String, SourceClock> bySource, List<Road> roads) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", "de");
        page.title(Words.of("pdf.title", content.scene().keyword()));
        page.head().appendElement("meta").attr("name", "subject").attr("content", Words.of("pdf.subject"));
        page.head().appendElement("style").appendChild(new DataNode(style));
        new FirstPage(picture, content, bySource).write(page.body());
        new SecondPage(content, bySource, picture.computedAt(), roads)
                .write(page.body().appendElement("div").addClass("second"));
        return printer.print(page);
    }

    private static String resource(String name) {
        try (InputStream stream = PicturePdf.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
