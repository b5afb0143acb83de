package de.amtsfluss.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.portal.situation.Scene;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Releases;
import de.amtsfluss.processes.situation.own.Author;
import de.amtsfluss.processes.situation.own.OwnWarnings;
import de.amtsfluss.processes.situation.own.Warning;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures for other systems: only what the asker may see, and only while they may. */
class PictureApiTest {

    private final RunningPortal portal = RunningPortal.shared();
    private final Scene scene = new Scene(portal);

    @Test
    void aCrewsDeviceReadsItsPictureAsGeoJsonAndFiltersIt() throws Exception {
        scene.fact(scene.source("hydrant", "OPEN", "city"), "Nah", 0, scene.at(43, 30), Map.of());
        scene.fact(scene.source("hydrant", "OPEN", "city"), "Fern", 0, scene.at(400, 30), Map.of());
        UUID emergency = scene.alarm("B3", "Probeweg 1");
        scene.newest(emergency);
        String token = token(emergency);

        JsonNode all =
                JsonMapper.shared().readTree(get(emergency + "/items", token).body());
        assertThat(all.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(titles(all)).contains("Nah", "Fern");
        JsonNode near = all.get("features").get(0);
        assertThat(near.get("geometry").get("coordinates").get(0).asDouble()).isBetween(8.0, 30.0);
        assertThat(near.get("properties").get("observed").asString()).endsWith("Z");
        assertThat(near.get("properties").get("checked").asString()).endsWith("Z");

        String box = "%s,%s,%s,%s"
                .formatted(
                        scene.at(-100, 0).longitude(), scene.at(0, -100).latitude(),
                        scene.at(100, 0).longitude(), scene.at(0, 100).latitude());
        assertThat(titles(JsonMapper.shared()
                        .readTree(get(emergency + "/items?bbox=" + box + "&kind=hydrant", token)
                                .body())))
                .containsExactly("Nah");
        assertThat(titles(JsonMapper.shared()
                        .readTree(get(emergency + "/items?since=2100-01-01T00:00:00Z", token)
                                .body())))
                .isEmpty();
        assertThat(get(emergency + "/items?bbox=1,2", token).statusCode()).isEqualTo(400);
        assertThat(get(emergency + "/items?since=gestern", token).statusCode()).isEqualTo(400);
    }

    @Test
    void whoIsNotAdmittedLearnsNothingAndARevokedLinkEndsEveryChannel() throws Exception {
        UUID emergency = scene.alarm("B3", "Probeweg 1");
        UUID other = new Scene(portal).alarm("B3", "Probeweg 1");
        String token = token(emergency);
        List<String> channels = List.of("/items", "/cot", "/cap");

        for (String channel : channels) {
            assertThat(get(emergency + channel, token).statusCode()).as(channel).isEqualTo(200);
            assertThat(get(other + channel, token).statusCode()).as(channel).isEqualTo(404);
            assertThat(get(emergency + channel, "falsch").statusCode())
                    .as(channel)
                    .isEqualTo(404);
            assertThat(get(emergency + channel, "").statusCode()).as(channel).isEqualTo(401);
            assertThat(get(emergency + channel, RunningPortal.CONTROL_ROOM_TOKEN)
                            .statusCode())
                    .as("the emergency of another control room: " + channel)
                    .isEqualTo(404);
        }
        assertThat(page(token, "lagebild.pdf").statusCode()).isEqualTo(200);

        portal.bean(CrewLinks.class).revoke(emergency, Scene.ENGINE.name());
        for (String channel : channels) {
            assertThat(get(emergency + channel, token).statusCode()).as(channel).isEqualTo(404);
        }
        for (String part : List.of("lagebild.pdf", "picture", "map", "events")) {
            assertThat(page(token, part).statusCode()).as(part).isEqualTo(404);
        }
    }

    @Test
    void whatIsReleasedLeavesOnEveryChannelAndStaysAwayAfterItsEnd() throws Exception {
        String wells = scene.source("hydrant", "OWNER", "order-office");
        long well = scene.fact(wells, "Brunnen im Hof", 0, scene.at(5, 0), Map.of());
        UUID emergency = scene.alarm("B3", "Probeweg 1");
        String token = token(emergency);
        Releases releases = portal.bean(Releases.class);
        long release = releases.releaseSource(
                emergency, wells, "fire-brigade", "ordnung", Instant.now().plusSeconds(600));

        assertThat(everyChannel(emergency, token))
                .allSatisfy((channel, text) -> assertThat(text).containsAnyOf("Brunnen im Hof", "\"id\":" + well));
        releases.revoke(emergency, release, "ordnung");
        assertThat(everyChannel(emergency, token))
                .allSatisfy((channel, text) ->
                        assertThat(text).isNotEmpty().doesNotContain("Brunnen im Hof", "\"id\":" + well));
    }

    private Map<String, String> everyChannel(UUID emergency, String token) throws Exception {
        return Map.of(
                "GeoJSON", get(emergency + "/items", token).body(),
                "Cursor on Target", get(emergency + "/cot", token).body(),
                "page", page(token, "picture").body(),
                "map", page(token, "map").body(),
                "paper", words(token));
    }

    private String words(String token) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(portal.address("lage/" + token + "/lagebild.pdf")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                PDDocument paper = Loader.loadPDF(client.send(asked, HttpResponse.BodyHandlers.ofByteArray())
                        .body())) {
            return new PDFTextStripper().getText(paper);
        }
    }

    @Test
    void cursorOnTargetIsSoundXmlWhateverATitleHolds() throws Exception {
        scene.fact(scene.source("hydrant", "OPEN", "city"), "H<1> & \u0001\"x\"", 0, scene.at(43, 30), Map.of());
        UUID emergency = scene.alarm("B3", "Probeweg 1");

        Document events = xml(get(emergency + "/cot", token(emergency)).body());

        var event = events.getElementsByTagName("event");
        assertThat(event.getLength()).isGreaterThanOrEqualTo(2);
        assertThat(event.item(0).getAttributes().getNamedItem("type").getNodeValue())
                .isEqualTo("b-m-p-c");
        assertThat(events.getElementsByTagName("contact")
                        .item(1)
                        .getAttributes()
                        .getNamedItem("callsign")
                        .getNodeValue())
                .isEqualTo("H<1> & \"x\"");
        assertThat(event.item(1).getAttributes().getNamedItem("opex").getNodeValue())
                .isEqualTo("o");
    }

    @Test
    void anExerciseWarnsAsAnExerciseAndItsMessagesReferToEachOther() throws Exception {
        var emergencies = portal.bean(Emergencies.class);
        UUID id = emergencies
                .take(
                        new Alarm(
                                "leitstelle",
                                UUID.randomUUID().toString(),
                                "B3",
                                "",
                                "Probeweg 1",
                                Optional.of(scene.at(0, 0)),
                                List.of(Scene.ENGINE),
                                Instant.now(),
                                true),
                        "probe")
                .emergency();
        var warnings = portal.bean(OwnWarnings.class);
        var author = new Author("Lena", "control-room");
        var smoke = new Warning("Rauch", "Fenster schließen", "Severe", 500, Duration.ofHours(1));
        var first = warnings.issue(emergencies.emergency(id), author, smoke, Optional.empty());
        var second = warnings.issue(emergencies.emergency(id), author, smoke, Optional.of(first));
        warnings.cancel(emergencies.emergency(id), author, second);

        JsonNode list = JsonMapper.shared()
                .readTree(get(id + "/cap", RunningPortal.CONTROL_ROOM_TOKEN).body());
        assertThat(list)
                .extracting(message -> message.get("type").asString())
                .containsExactly("Alert", "Update", "Cancel");
        String path = list.get(2).get("path").asString().substring("/api/lage/".length());
        Document cancel = xml(get(path, RunningPortal.CONTROL_ROOM_TOKEN).body());
        assertThat(text(cancel, "status")).isEqualTo("Exercise");
        assertThat(text(cancel, "responseType")).isEqualTo("AllClear");
        assertThat(text(cancel, "references").split(" ")).hasSize(2).allMatch(one -> one.split(",").length == 3);
        assertThat(text(cancel, "sent")).matches(".*[+-]\\d\\d:\\d\\d");
    }

    @Test
    void aStatementOfACrewIsTakenOnceAndABadOneIsRefusedByName() throws Exception {
        UUID emergency = scene.alarm("B3", "Probeweg 1");
        String token = token(emergency);
        String said = """
                {"id": "%s", "kind": "note", "text": "Zufahrt frei", "danger": "", "certainty": "CONFIRMED",
                 "allClear": false, "observedAt": "%s"}""".formatted(UUID.randomUUID(), Instant.now());

        assertThat(post(token, "statements", said).statusCode()).isEqualTo(201);
        assertThat(post(token, "statements", said).statusCode()).isEqualTo(200);
        assertThat(scene.newest(emergency).content()).containsOnlyOnce("Zufahrt frei");
        assertThat(post(token, "statements", said.replace("note", "anything")).body())
                .contains("\"field\":\"kind\"");
        assertThat(post("A".repeat(32), "statements", said).statusCode()).isEqualTo(404);
    }

    private String token(UUID emergency) {
        return portal.bean(CrewLinks.class).issue(emergency, Scene.ENGINE);
    }

    private static List<String> titles(JsonNode collection) {
        return collection
                .get("features")
                .valueStream()
                .map(feature -> feature.get("properties").get("title").asString())
                .toList();
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String name) {
        return document.getElementsByTagName(name).item(0).getTextContent();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(portal.address("api/lage/" + path)))
                .header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> page(String token, String part) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(portal.address("lage/" + token + "/" + part))));
    }

    private HttpResponse<String> post(String token, String part, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(portal.address("lage/" + token + "/" + part)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
