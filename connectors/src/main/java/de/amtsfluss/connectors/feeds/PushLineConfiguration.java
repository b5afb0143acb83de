package de.amtsfluss.connectors.feeds;

import de.amtsfluss.connectors.demo.MqttDemoConfiguration;
import de.amtsfluss.connectors.mqtt.MqttConfiguration;
import de.amtsfluss.connectors.mqtt.MqttLines;
import de.amtsfluss.processes.situation.Pushes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Where there is a broker, every push source may speak on its topic, {@code sources/<key>} unless set otherwise. */
@AutoConfiguration(after = {FeedsConfiguration.class, MqttConfiguration.class, MqttDemoConfiguration.class})
@ConditionalOnBean(MqttLines.class)
public class PushLineConfiguration {

    private static final List<PushForm> FORMS =
            List.of(PushForm.HOSPITALS, PushForm.SENSORS, PushForm.COUNTERS, PushForm.UNITS, PushForm.DRONES);

    @Bean
    PushLine pushLine(MqttLines lines, FeedProperties properties, Pushes pushes) {
        Map<String, String> sourceByTopic = FORMS.stream()
                .map(PushForm::source)
                .collect(Collectors.toMap(
                        source -> properties.option(source, "topic", "sources/" + source), source -> source));
        return new PushLine(lines, sourceByTopic, pushes::takeFromLine);
    }
}
