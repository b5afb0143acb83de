package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.fitconnect.FitConnectConfiguration;
import de.amtsfluss.connectors.fitconnect.FitConnectSpecialistApplication;
import de.amtsfluss.connectors.sandbox.DemoParticipants;
import de.amtsfluss.processes.handover.SpecialistApplication;
import de.amtsfluss.processes.services.ServicePackages;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Where no FIT-Connect is configured, a sandbox and a specialist application start inside the application. Every
 * destination's name stands for the demo's one destination.
 */
@AutoConfiguration(after = FitConnectConfiguration.class)
@ConditionalOnMissingBean(SpecialistApplication.class)
@ConditionalOnExpression("!(" + FitConnectConfiguration.CONFIGURED + ")")
@ConditionalOnProperty(name = "amtsfluss.demo.fit-connect", matchIfMissing = true)
public class FitConnectDemoConfiguration {

    @Bean
    FitConnectDemoLifecycle fitConnectDemo(
            DataSource database,
            ServicePackages packages,
            @Value("${amtsfluss.demo.sandbox.port:0}") int port,
            @Value("${amtsfluss.demo.data:${amtsfluss.data:data}/fit-connect}") Path data,
            @Value("${amtsfluss.demo.register.poll-every:500ms}") Duration pollEvery) {
        return new FitConnectDemoLifecycle(
                () -> FitConnectDemo.start(port, data, pollEvery, database, new DemoServices(packages.listCurrent())));
    }

    @Bean
    SpecialistApplication demoSpecialistApplication(FitConnectDemoLifecycle demo) {
        return new FitConnectSpecialistApplication(demo::sender, consignment -> DemoParticipants.DESTINATION);
    }
}
