package de.amtsfluss.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway brings what its detectors say, and nothing of other areas. */
class DetectorApiTest {

    private static final String THING = """
            {"name": "D1", "Datastreams": [
              {"@iot.id": "gate-c", "ObservedProperty": {"name": "vehicle count"}},
              {"@iot.id": "gate-o", "ObservedProperty": {"name": "occupancy"}}]}""";

    private final RunningPortal portal = RunningPortal.shared();

    @BeforeEach
    void anArea() {
        portal.bean(TrafficAreas.class).keep(new TrafficArea(RunningPortal.GATEWAY_AREA, "Probe"));
    }

    @Test
    void thingsObservationsAndFilesAreTakenOnce() throws Exception {
        String second = Instant.now().minusSeconds(10).toString();
        String observation = "{\"phenomenonTime\": \"%s\", \"result\": 1}".formatted(second);

        assertThat(post("sensorthings/v1.1/Things", THING).body()).contains("\"datastreams\":2");
        assertThat(post("sensorthings/v1.1/Datastreams(gate-c)/Observations", observation)
                        .body())
                .contains("\"taken\":1");
        assertThat(post("sensorthings/v1.1/Datastreams(gate-c)/Observations", observation)
                        .body())
                .contains("\"duplicates\":1");
        assertThat(post("sensorthings/v1.1/CreateObservations", """
                        [{"Datastream": {"@iot.id": "gate-o"}, "components": ["phenomenonTime", "result"],
                          "dataArray": [["%s", 0.5]]}]""".formatted(second))
                        .body())
                .contains("\"taken\":1");
        assertThat(post(
                                "detectors/readings",
                                "timestamp,detector,count\n2026-11-01 08:00,D1,12\n2026-11-01 09:00,D1,x\n")
                        .body())
                .contains("\"readings\":1")
                .contains("\"line\":3");
    }

    @Test
    void aStrangerIsTurnedAwayAndNonsenseIsExplained() throws Exception {
        assertThat(post("wrong-token-wrong", "sensorthings/v1.1/Things", THING).statusCode())
                .isEqualTo(401);
        HttpResponse<String> nonsense = post("sensorthings/v1.1/Datastreams(gate-c)/Observations", "{\"result\": 1}");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("time that cannot be read");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(RunningPortal.GATEWAY_TOKEN, path, body);
    }

    private HttpResponse<String> post(String token, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address("api/" + path)))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
