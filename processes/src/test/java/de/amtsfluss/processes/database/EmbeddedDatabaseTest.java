package de.amtsfluss.processes.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @Test
    void whatWasCommittedIsSafeOnDisk() {
        for (String setting : EmbeddedDatabase.durableSettings()) {
            assertThat(TestDatabase.jdbc()
                            .sql("show " + setting)
                            .query(String.class)
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void dataSurviveARestart(@TempDir Path directory) throws Exception {
        try (var first = EmbeddedDatabase.start(directory)) {
            connect(first).sql("create table kept as select 42 as answer").update();
        }
        try (var second = EmbeddedDatabase.start(directory)) {
            assertThat(connect(second)
                            .sql("select answer from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    private static JdbcClient connect(EmbeddedDatabase server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl()));
    }
}
