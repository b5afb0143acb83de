package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Feed;
import de.amtsfluss.processes.situation.Pushing;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** The brigade's and the town's own sources have no address until somebody sets one, and are no sources before. */
    private static final Map<String, String> REAL = Map.of(
            "dwd", "https://opendata.dwd.de",
            "nina", "https://warnung.bund.de",
            "pegelonline", "https://www.pegelonline.wsv.de",
            "hygon", "https://www.hochwasserportal.nrw",
            "autobahn", "https://verkehr.autobahn.de",
            "odl", "https://www.imis.bfs.de",
            "uba", "https://www.umweltbundesamt.de",
            "hydrants-osm", "https://overpass-api.de");

    /** Of all push sources of a demo that are not configured. */
    static final String DEMO_TOKEN = "demo";

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
    Feed dwd(BoundedFetch fetch) {
        return single("dwd", Dwd.PATH, new Dwd(), fetch);
    }

    @Bean
    Feed nina(BoundedFetch fetch) {
        String district = properties.option("nina", "ars", "057740000000");
        return several("nina", fetch, new Nina(), (base, bundle) -> Nina.ask(base, district, bundle));
    }

    @Bean
    Feed hygon(BoundedFetch fetch) {
        return single("hygon", Hygon.PATH, new Hygon(), fetch);
    }

    @Bean
    Feed autobahn(BoundedFetch fetch) {
        String roads = properties.option("autobahn", "roads", "A2,A33,A44");
        return several("autobahn", fetch, new Autobahn(), (base, bundle) -> Autobahn.ask(base, roads, bundle));
    }

    @Bean
    Feed roadWorks(BoundedFetch fetch) {
        return single("roadworks", properties.option("roadworks", "path", RoadWorks.PATH), new RoadWorks(), fetch);
    }

    @Bean
    Feed odl(BoundedFetch fetch) {
        return single("odl", Odl.PATH, new Odl(), fetch);
    }

    @Bean
    Feed uba(BoundedFetch fetch, Clock clock) {
        String component = properties.option("uba", "component", "5");
        return several("uba", fetch, new Uba(), (base, bundle) -> Uba.ask(base, component, Uba.today(clock), bundle));
    }

    @Bean
    Feed osmHydrants(BoundedFetch fetch) {
        String area = properties.option("hydrants-osm", "area", "51.63,8.60,51.82,8.90");
        return single("hydrants-osm", OsmHydrants.path(area), new OsmHydrants(), fetch);
    }

    @Bean
    Feed brigadeHydrants(BoundedFetch fetch) {
        return single("hydrants-brigade", BrigadeHydrants.PATH, new BrigadeHydrants(), fetch);
    }

    @Bean
    Feed firePlans(BoundedFetch fetch) {
        Limits limits = Limits.of(properties.of("plans"));
        return findBase("plans")
                .map(base -> new PlanFeed(Sheets.of("plans", properties), base, fetch, limits))
                .orElse(null);
    }

    @Bean
    Pushing hospitals() {
        return pushed(PushForm.HOSPITALS);
    }

    @Bean
    Pushing sensors() {
        return pushed(PushForm.SENSORS);
    }

    @Bean
    Pushing counters() {
        return pushed(PushForm.COUNTERS);
    }

    @Bean
    Pushing units() {
        return pushed(PushForm.UNITS);
    }

    @Bean
    Pushing drones() {
        return pushed(PushForm.DRONES);
    }

    @Bean
    Feed pegelonline(BoundedFetch fetch) {
        return single("pegelonline", Pegelonline.PATH, new Pegelonline(), fetch);
    }

    private Pushing pushed(PushForm form) {
        String key = form.source();
        String token = Optional.ofNullable(properties.of(key).token())
                .orElse(standIn.getIfAvailable() == null ? "" : DEMO_TOKEN);
        return new PushReader(Sheets.of(key, properties), token, form);
    }

    private Feed several(String key, BoundedFetch fetch, PayloadReader form, BiFunction<URI, Bundle, Answer> asking) {
        URI base = findBase(key).orElseThrow();
        Limits limits = Limits.of(properties.of(key));
        return new HttpFeed(Sheets.of(key, properties), marks -> asking.apply(base, new Bundle(fetch, limits)), form);
    }

    /** @return null, which is no bean, where nobody has said where the source is */
    private Feed single(String key, String path, PayloadReader form, BoundedFetch fetch) {
        Optional<URI> base = findBase(key);
        if (base.isEmpty()) {
            return null;
        }
        URI uri = URI.create(base.get() + path);
        Limits limits = Limits.of(properties.of(key));
        return new HttpFeed(Sheets.of(key, properties), marks -> fetch.fetch(uri, marks, limits), form);
    }

    private Optional<URI> findBase(String key) {
        return Optional.ofNullable(properties.of(key).baseUrl())
                .or(() -> Optional.ofNullable(standIn.getIfAvailable()).map(s -> s.baseUrl(key)))
                .or(() -> Optional.ofNullable(REAL.get(key)).map(URI::create))
                .map(uri -> URI.create(uri.toString().replaceAll("/+$", "")));
    }
}
