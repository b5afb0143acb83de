package de.amtsfluss.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SubmissionApiTest {

    private static final String DOG = """
            {"data": {"firstName": "Zoë", "lastName": "O'Neil-Ğüler 李", "street": "Rathausplatz", "houseNumber": "1",
             "postalCode": "33098", "town": "Paderborn", "email": "zoe@example.org", "truthful": true, "isAdmin": true,
             "dogs": [{"name": "🐕", "breed": "labrador", "sex": "male", "shoulderHeightCm": 38, "weightKg": 19,
                       "heldSince": "2026-10-15", "use": "pet", "permit": "granted"}]}}""";

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void anApplicationIsTakenOnceHoweverOftenItIsSent() throws Exception {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = post("hundesteuer", key, DOG);
        HttpResponse<String> again = post("hundesteuer", key, DOG);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(number(again)).isEqualTo(number(first));
    }

    @Test
    void whatTheFormDoesNotAskForIsNotKept() throws Exception {
        HttpResponse<String> answer = post("hundesteuer", UUID.randomUUID().toString(), DOG);

        var data = portal.bean(CaseFiles.class).caseFile(number(answer)).data();
        assertThat(data).containsEntry("lastName", "O'Neil-Ğüler 李").doesNotContainKey("isAdmin");
        assertThat(String.valueOf(data.get("dogs"))).contains("🐕").doesNotContain("permit");
    }

    @Test
    void missingAnswersAreNamedAndNothingElseIsTold() throws Exception {
        HttpResponse<String> answer = post("hundesteuer", "1", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"path\":\"firstName\"", "\"code\":\"required\"");
    }

    @Test
    void nonsenseIsRefusedByName() throws Exception {
        assertThat(post("hundesteuer", "1", "{\"data\": [").statusCode()).isEqualTo(400);
        assertThat(post("hundesteuer", "1", "[".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(post("gibt-es-nicht", "1", DOG).statusCode()).isEqualTo(404);
    }

    private static CaseNumber number(HttpResponse<String> answer) {
        return new CaseNumber(
                JsonMapper.shared().readTree(answer.body()).get("caseNumber").asString());
    }

    private HttpResponse<String> post(String service, String key, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(portal.address("api/services/%s/submissions".formatted(service))))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
