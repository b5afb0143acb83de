package de.amtsfluss.connectors.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code amtsfluss.feeds.<key>.*}: what differs from what is known of the source. */
@ConfigurationProperties("amtsfluss")
public record FeedProperties(@DefaultValue Map<String, Settings> feeds) {

    /**
     * @param baseUrl where the source's own paths begin; any server can stand in
     * @param maxBytes of an answer, packed and unpacked
     * @param token of those who push, or of us where a source asks for one
     * @param options what only this source knows, such as the roads or the Regionalschlüssel
     */
    public record Settings(
            URI baseUrl,
            Duration interval,
            Integer maxBytes,
            Duration total,
            String token,
            @DefaultValue Map<String, String> options) {}

    private static final Settings NONE = new Settings(null, null, null, null, null, Map.of());

    Settings of(String key) {
        return Optional.ofNullable(feeds.get(key)).orElse(NONE);
    }

    String option(String key, String option, String otherwise) {
        return of(key).options().getOrDefault(option, otherwise);
    }
}
