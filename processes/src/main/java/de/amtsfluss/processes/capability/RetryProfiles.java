package de.amtsfluss.processes.capability;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait before each further attempt; after the last one there is an incident. A task names its profile in
 * the extension property {@code retry}.
 *
 * @param quick for what answers at once or not at all
 * @param standard for other systems of the house
 * @param patient for the world outside, over a night
 */
@ConfigurationProperties("amtsfluss.retry")
public record RetryProfiles(
        @DefaultValue({"5s", "30s"}) List<Duration> quick,
        @DefaultValue({"10s", "1m", "5m", "30m"}) List<Duration> standard,

        @DefaultValue({"1m", "5m", "30m", "2h", "6h", "12h"})
        List<Duration> patient) {

    public static final List<String> NAMES = List.of("quick", "standard", "patient");

    List<Duration> profile(Optional<String> name) {
        return switch (name.orElse("standard")) {
            case "quick" -> quick;
            case "patient" -> patient;
            default -> standard;
        };
    }
}
