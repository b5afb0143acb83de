package de.amtsfluss.portal.situation.sources;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.demo.DemoFeedServer;
import de.amtsfluss.connectors.demo.DemoFeedServer.Mode;
import de.amtsfluss.portal.RunningPortal;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.Outcome;
import de.amtsfluss.processes.situation.RefreshRun;
import de.amtsfluss.processes.situation.SourceDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the world may send, to the running application over the wire: each has the right outcome at the source it came
 * from, what was known before stays, and the application is healthy.
 */
class BadInputTest {

    private static final Person ADMIN =
            new Person("probe", "Probe", "p@example.org", Set.of(Role.ADMINISTRATOR), Set.of());
    private static final List<String> USED = List.of("dwd", "nina", "roadworks", "hygon", "pegelonline");

    private final RunningPortal portal = RunningPortal.shared();
    private final DemoFeedServer world = portal.bean(DemoFeedServer.class);
    private final SourceDesk desk = portal.bean(SourceDesk.class);
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);

    @AfterEach
    void theWorldIsWellAgainAndSoAreWe() throws Exception {
        HttpResponse<String> health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address("actuator/health/readiness")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        USED.forEach(source -> world.set(source, Mode.OK));
    }

    @Test
    void xmlBombsAndExternalEntitiesAreLaidAsideAndWithdrawNothing() {
        ask("dwd", Mode.OK);
        List<String> before = present("dwd");
        assertThat(before).isNotEmpty();
        for (String entity : List.of(
                "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY h \"&b;&b;&b;&b;&b;&b;&b;&b;\">",
                "<!ENTITY h SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY h SYSTEM \"" + portal.address("actuator/health") + "\">")) {
            String xml = "<!DOCTYPE alert [" + entity + "]>" + alert("x", "Alert", "", "&h;");

            RefreshRun run = says("dwd", "application/zip", zip(xml));

            assertThat(run.outcome()).contains(Outcome.PARSE_ERROR);
            assertThat(run.message()).contains("document type");
        }
        assertThat(desk.listQuarantine(ADMIN)).anyMatch(found -> found.source().equals("dwd"));
        assertThat(present("dwd")).isEqualTo(before);
    }

    @Test
    void aZipBombIsLaidAside() {
        RefreshRun run = says("dwd", "application/zip", bomb());

        assertThat(run.outcome()).contains(Outcome.PARSE_ERROR);
        Instant deadline = Instant.now().plusSeconds(60);
        while (!state("dwd").quarantined() && Instant.now().isBefore(deadline)) {
            pause();
        }
        assertThat(state("dwd").quarantined()).isTrue();
    }

    @Test
    void aBodyOfTwoHundredMegabytesAndOneThatDripsAreNoAnswers() {
        RefreshRun huge = ask("hygon", Mode.HUGE);
        assertThat(huge.outcome()).contains(Outcome.HTTP_ERROR);
        assertThat(huge.message()).contains("hygon", "longer than");

        RefreshRun dripping = ask("pegelonline", Mode.DRIPPING);
        assertThat(dripping.outcome()).contains(Outcome.TIMEOUT);
        assertThat(dripping.message()).contains("pegelonline", "in time");
    }

    @Test
    void anotherCharacterSetThanClaimedIsNoticed() {
        byte[] latin = "[{\"ts_id\":1,\"station_name\":\"Brücke\"}]".getBytes(StandardCharsets.ISO_8859_1);

        RefreshRun wrong = says("hygon", "application/json", latin);
        assertThat(wrong.outcome()).contains(Outcome.PARSE_ERROR);
        assertThat(wrong.message()).contains("character set");

        assertThat(says("hygon", "application/json;charset=iso-8859-1", latin).outcome())
                .contains(Outcome.CHANGED);
        assertThat(text("hygon", "1", "title")).isEqualTo("Brücke ohne Wert");
    }

    @Test
    void placesThatCannotBeAreLeftOutAndSwappedAxesAreNotBelieved() {
        assertThat(roadworks("1;A;NaN;51.7", "2;B;0;0", "3;C;8.75;51.72", "4;D;8.76;51.73")
                        .outcome())
                .contains(Outcome.CHANGED);
        assertThat(text("roadworks", "1", "attributes ->> 'placeDoubt'")).isEqualTo("not-a-number");
        assertThat(text("roadworks", "2", "attributes ->> 'placeDoubt'")).isEqualTo("zero");
        assertThat(text("roadworks", "2", "location::text")).isNull();
        assertThat(text("roadworks", "3", "location::text")).isEqualTo("(8.75,51.72)");

        RefreshRun swapped = roadworks("1;A;51.7;8.7", "2;B;51.7;8.8", "3;C;51.7;8.9", "4;D;8.76;51.73");
        assertThat(swapped.outcome()).contains(Outcome.PARSE_ERROR);
        assertThat(swapped.message()).contains("swapped");
        assertThat(text("roadworks", "3", "location::text")).isEqualTo("(8.75,51.72)");
    }

    @Test
    void aTimeWithoutOffsetIsNotGuessedAndTheNightTheClockChangesIsRead() {
        says("pegelonline", "application/json", bytes("""
                [{"uuid":"u","longname":"Probe","timeseries":[{"shortname":"W","unit":"cm","currentMeasurement":
                {"timestamp":"2026-11-24T10:00:00","value":7}}]}]"""));
        assertThat(text("pegelonline", "u/W", "observed_at::text")).isNull();
        assertThat(text("pegelonline", "u/W", "title")).isEqualTo("Probe 7 cm");

        says("roadworks", "text/csv", bytes("""
                id;strasse;gesperrt;von;bis;lon;lat
                n;Ring;ja;2026-10-25 02:30:00;2026-10-25 02:30:00;8.75;51.72
                """));
        assertThat(instant("roadworks", "n", "valid_from")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(instant("roadworks", "n", "valid_until")).isEqualTo("2026-10-25T01:30:00Z");

        says("roadworks", "text/csv", bytes("""
                id;strasse;gesperrt;von;bis;lon;lat
                m;Ring;ja;2026-03-29 02:30:00;2026-03-29 03:30:00;8.75;51.72
                """));
        assertThat(instant("roadworks", "m", "valid_from"))
                .as("a time the clock skips is as much later as the clock")
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void markupOfStrangersNeverBecomesMarkup() {
        String headline =
                "Sturm &lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;am Ort&lt;/b&gt;&lt;img src=x onerror=alert(1)&gt;";

        assertThat(says("dwd", "application/zip", zip(alert("html", "Alert", "", headline)))
                        .outcome())
                .contains(Outcome.CHANGED);

        assertThat(text("dwd", "html", "title")).isEqualTo("Sturm am Ort");
    }

    @Test
    void anUpdateKeepsAwayTheAlertItReplacesAlsoIfThatComesLater() {
        String triple = "<references>probe,late-alert,2026-11-24T08:00:00+01:00</references>";
        says("dwd", "application/zip", zip(alert("early-update", "Update", triple, "Neu")));
        says(
                "dwd",
                "application/zip",
                zip(alert("late-alert", "Alert", "", "Alt"), alert("early-update", "Update", triple, "Neu")));

        assertThat(present("dwd")).containsExactly("early-update");
    }

    @Test
    void aCancellationFlaggedValidIsAnAllClearAndBothDialectsOfReferencesAreRead() {
        says("nina", "application/json", bytes("""
                [{"id":"mow.cancel","payload":{"version":2,"data":{"headline":"Entwarnung: Rauch","provider":"MOWAS",
                "severity":"Minor","msgType":"Cancel","valid":true}},"sent":"2026-11-24T10:00:00+01:00"}]"""));
        assertThat(text("nina", "mow.cancel", "status")).isEqualTo("ALL_CLEAR");
        assertThat(text("nina", "mow.cancel", "severity::text")).isEqualTo("0");

        String triples =
                "<references>a@x,ref.1,2026-11-24T08:00:00+01:00 a@x,\nref.2, 2026-11-24T08:00:00+01:00</references>";
        String lists = "<references>S1 S2,ref.3 ref.4,2026-11-24T08:00:00+01:00</references>";
        says(
                "dwd",
                "application/zip",
                zip(alert("u1", "Update", triples, "Eins"), alert("u2", "Update", lists, "Zwei")));
        assertThat(jdbc.sql(
                                "select external_id from superseded_fact where source = 'dwd' and superseded_by in ('u1', 'u2')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ref.1", "ref.2", "ref.3", "ref.4");
    }

    @Test
    void whatIsPushedIsBoundedCheckedAndMadePlainToo() throws Exception {
        String mark = """
                {"id":"%s","note":"%s","author":"Gruppe","lon":%s,"lat":%s,"observedAt":"2026-11-24T10:00:00%s"}""";

        assertThat(push("demo", "x".repeat(300_000)).statusCode()).isEqualTo(413);
        assertThat(push("guessed", mark.formatted("a", "Rauch", "8.75", "51.72", "Z"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(push("demo", mark.formatted("a", "Rauch", "NaN", "51.72", "Z"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(push("demo", "[".repeat(100_000)).statusCode()).isEqualTo(422);
        HttpResponse<String> without = push("demo", mark.formatted("a", "Rauch", "8.75", "51.72", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("offset");
        assertThat(text("drones", "a", "title")).isNull();

        assertThat(push("demo", mark.formatted("b", "<script>alert(1)</script>Rauch <b>am Dach</b>", "0", "0", "Z"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(text("drones", "b", "title")).isEqualTo("Rauch am Dach");
        assertThat(text("drones", "b", "location::text")).isNull();
        assertThat(text("drones", "b", "attributes ->> 'placeDoubt'")).isEqualTo("zero");
    }

    @Test
    void aStrangerWhoDripsIsRefusedBeforeBeingListenedTo() throws Exception {
        URI uri = URI.create(portal.address("api/meldungen/drones"));
        try (var socket = new java.net.Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(bytes("POST /api/meldungen/drones HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer guessed\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 200000\r\n\r\n["));
            socket.getOutputStream().flush();

            byte[] begin = socket.getInputStream().readNBytes(12);

            assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 403");
        }
    }

    private HttpResponse<String> push(String token, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.address("api/meldungen/drones")))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private RefreshRun roadworks(String... rows) {
        var table = new StringBuilder("id;strasse;lon;lat;gesperrt;von;bis\n");
        for (String row : rows) {
            table.append(row).append(";ja;2026-01-01 00:00:00;2036-01-01 00:00:00\n");
        }
        return says("roadworks", "text/csv", bytes(table.toString()));
    }

    private RefreshRun says(String source, String type, byte[] body) {
        world.say(source, type, body);
        return askAgain(source);
    }

    private RefreshRun ask(String source, Mode mode) {
        world.set(source, mode);
        return askAgain(source);
    }

    private RefreshRun askAgain(String source) {
        long before = desk.listRuns(ADMIN, source, 1).stream()
                .mapToLong(RefreshRun::id)
                .findFirst()
                .orElse(0);
        jdbc.sql("update source set breaker_until = null where key = ?")
                .param(source)
                .update();
        desk.runNow(ADMIN, source);
        Instant deadline = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(deadline)) {
            var run = desk.listRuns(ADMIN, source, 1).stream()
                    .filter(one -> one.id() > before && one.finishedAt().isPresent())
                    .findFirst();
            if (run.isPresent()) {
                return run.get();
            }
            pause();
        }
        throw new AssertionError("(%s) was not asked in time.".formatted(source));
    }

    private de.amtsfluss.processes.situation.SourceState state(String source) {
        return desk.list(ADMIN).stream()
                .filter(one -> one.key().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private List<String> present(String source) {
        return jdbc.sql("select external_id from fact where source = ? and status <> 'GONE' order by 1")
                .param(source)
                .query(String.class)
                .list();
    }

    private String text(String source, String id, String column) {
        return jdbc.sql("select " + column + " from fact where source = ? and external_id = ?")
                .params(source, id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(value -> value)
                .orElse(null);
    }

    private String instant(String source, String id, String column) {
        return jdbc.sql("select " + column + " from fact where source = ? and external_id = ?")
                .params(source, id)
                .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }

    private static String alert(String id, String msgType, String references, String headline) {
        return """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>probe</sender>
                <sent>2026-11-24T09:00:00+01:00</sent><status>Actual</status><msgType>%s</msgType>%s<info><language>de-DE</language>
                <event>Storm</event><severity>Severe</severity><headline>%s</headline></info></alert>""".formatted(id, msgType, references, headline);
    }

    private static byte[] zip(String... files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".xml"));
                zip.write(bytes(files[i]));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Two hundred and ten megabytes of headline in some two hundred kilobytes. */
    private static byte[] bomb() {
        String[] around = alert("x", "Alert", "", "@").split("@");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            zip.write(bytes(around[0]));
            byte[] part = bytes("x".repeat(1_000_000));
            for (int i = 0; i < 210; i++) {
                zip.write(part);
            }
            zip.write(bytes(around[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
