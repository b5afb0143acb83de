package de.amtsfluss.processes.capability;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much this node does at once. A node whose lane has no thread leaves that work to others.
 *
 * @param threads for routine work
 * @param sourceThreads as many as sources, so that none waits for another
 */
@ConfigurationProperties("amtsfluss.capabilities")
public record LaneSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int threads,
        @DefaultValue("2") int emergencyThreads,
        @DefaultValue("12") int sourceThreads,
        @DefaultValue("1") int lengthyThreads) {

    int threads(Lane lane) {
        return switch (lane) {
            case EMERGENCY -> emergencyThreads;
            case ROUTINE -> threads;
            case SOURCES -> sourceThreads;
            case LENGTHY -> lengthyThreads;
        };
    }
}
