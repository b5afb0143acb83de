package de.amtsfluss.processes.testing;

import de.amtsfluss.processes.ProcessesConfiguration;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole domain on the shared test database, with jobs and capabilities that run when the test says so. */
public final class TestHouse {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final ConfigurableApplicationContext CONTEXT = start();

    private TestHouse() {}

    public static <T> T get(Class<T> bean) {
        return CONTEXT.getBean(bean);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Wiring.class)
                .properties(Map.of("amtsfluss.municipality", municipality()))
                .properties(Map.of(
                        "spring.main.web-application-type", "none",
                        "spring.datasource.url", "shared",
                        "spring.flyway.enabled", "false",
                        "spring.task.scheduling.pool.size", "1",
                        "spring.mail.host", "unused.example",
                        "amtsfluss.engine.jobs", "false",
                        "amtsfluss.capabilities.enabled", "false",
                        "amtsfluss.handover.look-every", "1h",
                        "amtsfluss.situation.enabled", "false",
                        "amtsfluss.demo.fit-connect", "false"))
                .properties(Map.of("amtsfluss.traffic.look-every", "1h"))
                .run();
    }

    /** The town the models are tested with; this module alone has only a made-up one. */
    private static String municipality() {
        return TestHouse.class.getResource("/municipalities/paderborn.yaml") == null ? "musterstadt" : "paderborn";
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ProcessesConfiguration.class)
    static class Wiring {

        @Bean
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        /** It goes on from a fixed morning, so that the days in the stories never grow old. */
        @Bean
        @Primary
        Clock morning() {
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING));
        }

        @Bean
        RecordedStreet street() {
            return new RecordedStreet();
        }

        @Bean
        RecordedControl control() {
            return new RecordedControl();
        }

        @Bean
        ScriptedFeed scriptedFeed() {
            return new ScriptedFeed();
        }

        @Bean
        RecordedWorld world() {
            return new RecordedWorld();
        }
    }
}
