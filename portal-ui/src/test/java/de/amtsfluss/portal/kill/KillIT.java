package de.amtsfluss.portal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.portal.benchmark.PortalProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Real processes, a real {@code kill -9}: what was acknowledged is there afterwards, once. */
class KillIT {

    private static final int SUBMISSIONS = 2_000;
    private static final int KILLED_AFTER = 1_000;
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Map<String, String> caseNumberByKey = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedExistsOnceAndArrivesOnce(@TempDir Path data) throws Exception {
        int port = PortalProcess.freePort();
        int sandboxPort = PortalProcess.freePort();
        Path jar = PortalProcess.jar(Path.of("target"));
        PortalProcess first = PortalProcess.start(jar, data, port, sandboxPort);
        submitUntilKilled(first);
        assertThat(caseNumberByKey).hasSizeGreaterThanOrEqualTo(KILLED_AFTER).hasSizeLessThan(SUBMISSIONS);
        Map<String, String> acknowledged = Map.copyOf(caseNumberByKey);

        try (PortalProcess second = PortalProcess.start(jar, data, port, sandboxPort)) {
            submitAll(second);
            assertThat(caseNumberByKey).hasSize(SUBMISSIONS).containsAllEntriesOf(acknowledged);

            JdbcClient database = JdbcClient.create(new DriverManagerDataSource(second.jdbcUrl()));
            awaitRegistered(database);
            assertThat(numbers(database, "select case_number from amtsfluss.case_file"))
                    .containsExactlyInAnyOrderElementsOf(caseNumberByKey.values());
            assertThat(numbers(database, "select case_number from register_standin.entry"))
                    .containsExactlyInAnyOrderElementsOf(caseNumberByKey.values());
            assertThat(count(database, "select count(*) from amtsfluss.case_file where state <> 'CLOSED'"))
                    .isZero();
            assertThat(count(database, "select count(*) from amtsfluss.incident where closed_at is null"))
                    .isZero();
        }
    }

    private void submitUntilKilled(PortalProcess portal) throws InterruptedException {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            IntStream.range(0, SUBMISSIONS).forEach(i -> senders.execute(() -> submitOnce(portal, "dog-" + i)));
            Instant deadline = Instant.now().plus(PATIENCE);
            while (caseNumberByKey.size() < KILLED_AFTER && Instant.now().isBefore(deadline)) {
                Thread.sleep(5);
            }
            portal.kill();
            senders.shutdownNow();
        }
    }

    /** The sender repeats whatever was not acknowledged, and for good measure everything else too. */
    private void submitAll(PortalProcess portal) throws InterruptedException {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            IntStream.range(0, SUBMISSIONS).forEach(i -> senders.execute(() -> submitOnce(portal, "dog-" + i)));
            senders.shutdown();
            assertThat(senders.awaitTermination(PATIENCE.toMinutes(), TimeUnit.MINUTES))
                    .isTrue();
        }
    }

    private void submitOnce(PortalProcess portal, String key) {
        try {
            var answer = portal.post("/api/services/hundesteuer/submissions", Map.of("Idempotency-Key", key), dog());
            if (answer.statusCode() == 201) {
                String number = JsonMapper.shared()
                        .readTree(answer.body())
                        .get("caseNumber")
                        .asString();
                assertThat(caseNumberByKey.merge(key, number, (before, now) -> before))
                        .isEqualTo(number);
            }
        } catch (IOException | InterruptedException unacknowledged) {
            Thread.yield();
        }
    }

    private static void awaitRegistered(JdbcClient database) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (count(database, "select count(*) from amtsfluss.case_file where state = 'CLOSED'") < SUBMISSIONS
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(1_000);
        }
    }

    private static java.util.List<String> numbers(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static String dog() throws IOException {
        try (var example = KillIT.class.getResourceAsStream("/services/hundesteuer/examples/automatic.json")) {
            Map<?, ?> read = JsonMapper.shared().readValue(example, Map.class);
            return new String(
                    JsonMapper.shared().writeValueAsBytes(Map.of("data", read.get("data"))), StandardCharsets.UTF_8);
        }
    }
}
