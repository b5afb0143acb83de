package de.amtsfluss.processes.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL for all tests of a JVM, migrated once. Tests make data of their own and need no clean-up. */
public final class TestDatabase {

    private static final DataSource SHARED = start();

    private TestDatabase() {}

    public static DataSource dataSource() {
        return SHARED;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(SHARED);
    }

    private static DataSource start() {
        EmbeddedDatabase server = EmbeddedDatabase.startTemporary();
        var pool = new HikariConfig();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(16);
        pool.setConnectionInitSql(Schemas.SEARCH_PATH);
        var dataSource = new HikariDataSource(pool);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(Schemas.HOUSE)
                .defaultSchema(Schemas.HOUSE)
                .load()
                .migrate();
        return dataSource;
    }
}
