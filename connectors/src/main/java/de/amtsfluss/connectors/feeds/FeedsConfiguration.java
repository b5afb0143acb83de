package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Feed;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The sources of the situation picture. Each is asked where {@code amtsfluss.feeds.<key>.base-url} says; without that,
 * at the demo's feed server if there is one, else where the real one is.
 */
@AutoConfiguration
@EnableConfigurationProperties(FeedProperties.class)
public class FeedsConfiguration {

    /** Stands in for all real sources that are not configured. */
    public interface StandIn {

        URI baseUrl(String source);
    }

    private static final Map<String, String> REAL = Map.of("pegelonline", "https://www.pegelonline.wsv.de");

    private final FeedProperties properties;
    private final ObjectProvider<StandIn> standIn;

    FeedsConfiguration(FeedProperties properties, ObjectProvider<StandIn> standIn) {
        this.properties = properties;
        this.standIn = standIn;
    }

    @Bean
    BoundedFetch boundedFetch() {
        return new BoundedFetch();
    }

    @Bean
    Feed pegelonline(BoundedFetch fetch) {
        return single("pegelonline", Pegelonline.PATH, new Pegelonline(), fetch);
    }

    private Feed single(String key, String path, PayloadReader form, BoundedFetch fetch) {
        URI uri = URI.create(base(key) + path);
        Limits limits = Limits.of(properties.of(key));
        return new HttpFeed(Sheets.of(key, properties), marks -> fetch.fetch(uri, marks, limits), form);
    }

    private String base(String key) {
        return Optional.ofNullable(properties.of(key).baseUrl())
                .or(() -> Optional.ofNullable(standIn.getIfAvailable()).map(s -> s.baseUrl(key)))
                .map(URI::toString)
                .orElse(REAL.get(key))
                .replaceAll("/+$", "");
    }
}
