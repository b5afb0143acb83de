package de.amtsfluss.connectors.fitconnect;

import de.amtsfluss.processes.handover.SpecialistApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Hand-over by a FIT-Connect that is configured; the network is first touched by the first hand-over. */
@AutoConfiguration
@ConditionalOnExpression(FitConnectConfiguration.CONFIGURED)
@EnableConfigurationProperties(FitConnectProperties.class)
public class FitConnectConfiguration {

    /** True where somebody has configured a FIT-Connect. */
    public static final String CONFIGURED =
            "'${amtsfluss.fitconnect.config-path:}' != '' or '${amtsfluss.fitconnect.sender.client-id:}' != ''";

    @Bean
    @ConditionalOnMissingBean
    SpecialistApplication fitConnectSpecialistApplication(FitConnectProperties properties) {
        ApplicationConfig config = properties.config();
        SenderClient client = ClientFactory.createSenderClient(config);
        var book = new DestinationBook(
                properties.destinations(), ClientFactory.createRouterClient(config), properties.ars());
        return new FitConnectSpecialistApplication(() -> client, book);
    }
}
