package de.amtsfluss.portal.worker;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import de.amtsfluss.portal.TrafficWiring;
import de.amtsfluss.processes.ProcessesConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Fetches lengthy work from the engine's tables and nothing else: it serves no page, deploys no model, sends no mail and
 * starts no timer. Where it dies, another machine goes on from the last checkpoint as soon as its lock ends.
 */
@EnableAutoConfiguration(
        exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class, VaadinScopesConfig.class})
@Import({ProcessesConfiguration.class, TrafficWiring.class})
public class WorkerApplication {

    private static final Map<String, Object> ROLE = Map.ofEntries(
            Map.entry("amtsfluss.role", "worker"),
            Map.entry("amtsfluss.engine.jobs", "false"),
            Map.entry("amtsfluss.capabilities.threads", "0"),
            Map.entry("amtsfluss.capabilities.emergency-threads", "0"),
            Map.entry("amtsfluss.capabilities.source-threads", "0"),
            Map.entry("amtsfluss.capabilities.lengthy-threads", "1"),
            Map.entry("amtsfluss.situation.enabled", "false"),
            Map.entry("amtsfluss.traffic.listen", "false"),
            Map.entry("amtsfluss.demo.fit-connect", "false"),
            Map.entry("spring.mail.host", "unused.invalid"),
            Map.entry("spring.flyway.enabled", "false"),
            Map.entry("amtsfluss.connections", "6"),
            Map.entry("spring.main.banner-mode", "off"));

    public static void main(String[] args) {
        var application = new SpringApplication(WorkerApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(ROLE);
        application.addInitializers(WorkerApplication::refuseAnOwnDatabase);
        application.run(args);
        await();
    }

    private static void refuseAnOwnDatabase(ConfigurableApplicationContext context) {
        if (context.getEnvironment()
                .getProperty("spring.datasource.url", "embedded")
                .equals("embedded")) {
            throw new IllegalStateException("A worker has no database of its own. Name the portal's: --database-url.");
        }
    }

    private static void await() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
