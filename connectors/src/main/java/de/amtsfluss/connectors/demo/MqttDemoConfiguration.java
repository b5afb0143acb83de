package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.mqtt.MqttConfiguration;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.connectors.mqtt.MqttProperties;
import java.lang.System.Logger.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.context.annotation.Bean;

/** In a demo without a configured broker one starts inside the application. */
@AutoConfiguration(after = MqttConfiguration.class)
@ConditionalOnMissingBean(MqttLines.class)
@ConditionalOnExpression("'${amtsfluss.demo.mqtt.enabled:${spring.profiles.active:}}'.matches('true|demo')")
public class MqttDemoConfiguration {

    private static final System.Logger LOG = System.getLogger(MqttDemoConfiguration.class.getName());
    private static final int MAX_MESSAGE_BYTES = 1_048_576;

    @Bean(destroyMethod = "close")
    DemoMqttBroker demoMqttBroker(
            @Value("${amtsfluss.demo.mqtt.port:0}") int port,
            @Value("${amtsfluss.demo.mqtt.password:${amtsfluss.demo.password:amtsfluss}}") String password) {
        return DemoMqttBroker.start(port, password);
    }

    @Bean
    MqttLines mqttLines(
            DemoMqttBroker broker,
            @Value("${amtsfluss.demo.mqtt.password:${amtsfluss.demo.password:amtsfluss}}") String password) {
        LOG.log(Level.INFO, "MQTT broker at {0}", broker.url());
        String us = DemoMqttAccount.AMTSFLUSS.username();
        return new MqttLines(
                new MqttProperties(broker.url(), us, password, us, "", MAX_MESSAGE_BYTES),
                new DefaultSslBundleRegistry());
    }
}
