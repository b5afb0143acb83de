package de.amtsfluss.processes.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded server where no {@code spring.datasource.url} names another one. Either way a connection finds
 * our tables in schema {@code amtsfluss} and those of the engine in schema {@code engine}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${amtsfluss.data:data}") Path data) {
        return EmbeddedDatabase.start(data.resolve("postgresql"));
    }

    @Bean
    DataSource dataSource(
            EmbeddedDatabase server, @Value("${spring.datasource.hikari.maximum-pool-size:24}") int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(size);
        pool.setConnectionInitSql(Schemas.SEARCH_PATH);
        return pool;
    }
}
