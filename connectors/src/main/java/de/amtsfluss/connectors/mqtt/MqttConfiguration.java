package de.amtsfluss.connectors.mqtt;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;

/** Lines to the broker that {@code amtsfluss.mqtt.url} names; without it there are none, save in a demo. */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnProperty("amtsfluss.mqtt.url")
@EnableConfigurationProperties(MqttProperties.class)
public class MqttConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MqttLines mqttLines(MqttProperties broker, SslBundles bundles) {
        return new MqttLines(broker, bundles);
    }
}
