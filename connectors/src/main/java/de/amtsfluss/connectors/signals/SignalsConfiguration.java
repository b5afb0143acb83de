package de.amtsfluss.connectors.signals;

import de.amtsfluss.connectors.demo.MqttDemoConfiguration;
import de.amtsfluss.connectors.mqtt.MqttConfiguration;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.processes.traffic.DetectorWire;
import de.amtsfluss.processes.traffic.SignalControllers;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.Observations;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The street, as far as it is configured; see {@link SignalsProperties}. Detectors speak wherever there is a broker. */
@AutoConfiguration(after = {MqttConfiguration.class, MqttDemoConfiguration.class})
@EnableConfigurationProperties(SignalsProperties.class)
public class SignalsConfiguration {

    @Bean
    @ConditionalOnBean(MqttLines.class)
    @ConditionalOnProperty(name = "amtsfluss.traffic.listen", matchIfMissing = true)
    ObservationLine observationLine(MqttLines lines, Observations observations) {
        return new ObservationLine(lines, observations);
    }

    @Bean
    @ConditionalOnBean(MqttLines.class)
    @ConditionalOnProperty(name = "amtsfluss.traffic.listen", matchIfMissing = true)
    DetectorWire detectorWire(MqttLines lines, Datastreams streams, Clock clock) {
        return new BrokerDetectorWire(lines, streams, clock);
    }

    @Bean
    @ConditionalOnProperty("amtsfluss.signals.directory")
    SignalControllers planFiles(SignalsProperties signals, JsonMapper json) {
        return new PlanFiles(signals.directory(), json);
    }

    @Bean
    @ConditionalOnProperty("amtsfluss.signals.rest")
    SignalControllers planRest(SignalsProperties signals, JsonMapper json) {
        return new PlanRest(signals.rest(), signals.restToken(), signals.confirmWithin(), json);
    }

    @Bean
    @ConditionalOnBean(MqttLines.class)
    @ConditionalOnProperty("amtsfluss.signals.mqtt")
    SignalControllers planBroadcast(MqttLines lines, SignalsProperties signals, JsonMapper json) {
        return new PlanBroadcast(lines, signals.confirmWithin(), json);
    }
}
