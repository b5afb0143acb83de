package de.amtsfluss.connectors.signals;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topic of a datastream's observations, as SensorThings names it. */
final class ObservationTopic {

    static final String ALL = "v1.1/+/Observations";

    private static final Pattern FORM = Pattern.compile("v1\\.1/Datastreams\\('?([^']{1,400}?)'?\\)/Observations");

    private ObservationTopic() {}

    static String of(String datastream) {
        return "v1.1/Datastreams(%s)/Observations".formatted(URLEncoder.encode(datastream, StandardCharsets.UTF_8));
    }

    static Optional<String> datastream(String topic) {
        Matcher matcher = FORM.matcher(topic);
        try {
            return matcher.matches()
                    ? Optional.of(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
