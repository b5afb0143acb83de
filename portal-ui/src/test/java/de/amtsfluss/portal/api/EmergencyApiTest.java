package de.amtsfluss.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.situation.emergency.CrewLinks;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.situation.picture.Pictures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmergencyApiTest {

    private static final String TOKEN = RunningPortal.CONTROL_ROOM_TOKEN;

    private final RunningPortal portal = RunningPortal.shared();
    private final String number = UUID.randomUUID().toString();

    @Test
    void anAlarmIsAnsweredWhenItsFirstPictureIsThere() throws Exception {
        HttpResponse<String> answer = json(alarm("B3 Wohnungsbrand", "Probeweg 1", 51.7189, 8.7575));

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        var id = UUID.fromString(told.get("id").asString());
        assertThat(portal.bean(Pictures.class).findNewest(id, "fire-brigade")).isPresent();
        String link = told.get("links").get(0).get("path").asString();
        assertThat(portal.bean(CrewLinks.class).find(link.substring("/lage/".length())))
                .hasValueSatisfying(crew -> assertThat(crew.unit()).isEqualTo("Florian Probe 1"));
    }

    @Test
    void theSameAlarmAgainIsTheSameEmergencyAndAChangedOneBringsItUpToDate() throws Exception {
        UUID first = id(json(alarm("B2", "Probeweg 1", 51.7189, 8.7575)));
        HttpResponse<String> again = json(alarm("B2", "Probeweg 1", 51.7189, 8.7575));
        HttpResponse<String> corrected = json(alarm("B3", "Probeweg 10", 51.72, 8.76));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(first).isEqualTo(id(corrected));
        Emergency now = portal.bean(Emergencies.class).emergency(first);
        assertThat(now.keyword()).isEqualTo("B3");
        assertThat(now.position()).hasValue(new Position(8.76, 51.72));
    }

    @Test
    void anAlarmLetterIsReadWithTheProfileOfItsControlRoom() throws Exception {
        HttpResponse<String> answer = send("text/plain; charset=utf-8", TOKEN, """
                Kreisleitstelle Probe
                Einsatznummer : %s
                Stichwort: TH1 Ölspur
                Straße: Bahnhofstraße 12
                Ort: 33102 Probestadt
                Koordinaten: 51,71234 / 8,74321
                Einsatzmittel: Florian Probe 1 HLF20 1, Arnold 11/21
                """.formatted(number));

        Emergency read = portal.bean(Emergencies.class).emergency(id(answer));
        assertThat(read.dispatchNumber()).isEqualTo(number);
        assertThat(read.address()).isEqualTo("Bahnhofstraße 12, 33102 Probestadt");
        assertThat(read.position()).hasValue(new Position(8.74321, 51.71234));
        assertThat(read.units())
                .containsExactly(
                        new Unit("Arnold 11/21", "police"), new Unit("Florian Probe 1 HLF20 1", "fire-brigade"));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsOpened() throws Exception {
        assertThat(send("application/json", "falsch", "{}").statusCode()).isEqualTo(401);
        assertThat(json("{\"keyword\": \"B2\"}").body()).contains("\"field\":\"dispatchNumber\"");
        assertThat(json(alarm("B2", "x", 0, 0)).body()).contains("\"field\":\"position\"");
        assertThat(json(alarm("B2", "x", 151.7, 8.7)).body()).contains("\"field\":\"position\"");
        assertThat(json("{\"dispatchNumber\": [").statusCode()).isEqualTo(400);
        assertThat(portal.bean(Emergencies.class).listOpen())
                .noneMatch(emergency -> emergency.dispatchNumber().equals(number));
    }

    @Test
    void theControlRoomEndsItsEmergency() throws Exception {
        UUID id = id(json(alarm("B2", "Probeweg 1", 51.7189, 8.7575)));

        HttpResponse<String> ended = send("/" + id + "/ende", "application/json", TOKEN, "");

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(portal.bean(Emergencies.class).emergency(id).isOpen()).isFalse();
        assertThat(send("/" + UUID.randomUUID() + "/ende", "application/json", TOKEN, "")
                        .statusCode())
                .isEqualTo(404);
    }

    private String alarm(String keyword, String address, double latitude, double longitude) {
        return """
                {"dispatchNumber": "%s", "keyword": "%s", "message": "Rauch aus Fenster", "address": "%s",
                 "latitude": %s, "longitude": %s,
                 "units": [{"name": "Florian Probe 1", "organisation": "fire-brigade"}]}""".formatted(number, keyword, address, latitude, longitude);
    }

    private HttpResponse<String> json(String body) throws IOException, InterruptedException {
        return send("application/json", TOKEN, body);
    }

    private HttpResponse<String> send(String type, String token, String body) throws IOException, InterruptedException {
        return send("", type, token, body);
    }

    private HttpResponse<String> send(String path, String type, String token, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(portal.address("api/einsaetze" + path)))
                            .header("Content-Type", type)
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static UUID id(HttpResponse<String> answer) {
        return UUID.fromString(
                JsonMapper.shared().readTree(answer.body()).get("id").asString());
    }
}
