package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.database.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Lets the engine create its tables in its own schema, once. */
final class EngineSchema {

    private EngineSchema() {}

    static void createIfMissing(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        if (jdbc.sql("select to_regclass('engine.act_ge_property') is null")
                .query(Boolean.class)
                .single()) {
            jdbc.sql("create schema if not exists " + Schemas.ENGINE).update();
            create(dataSource);
        }
    }

    private static void create(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                var inEngineSchema = new SingleConnectionDataSource(connection, true)) {
            JdbcClient.create(inEngineSchema)
                    .sql("set search_path to " + Schemas.ENGINE)
                    .update();
            var once = new StandaloneProcessEngineConfiguration();
            once.setDataSource(inEngineSchema);
            once.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            once.setProcessEngineName("schema");
            once.setJobExecutorActivate(false);
            once.setMetricsEnabled(false);
            once.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            once.buildProcessEngine().close();
            JdbcClient.create(inEngineSchema).sql(Schemas.SEARCH_PATH).update();
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables could not be created.", e);
        }
    }
}
