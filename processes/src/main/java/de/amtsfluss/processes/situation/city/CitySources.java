package de.amtsfluss.processes.situation.city;

import de.amtsfluss.processes.situation.Classification;
import de.amtsfluss.processes.situation.Reader;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceSheet;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The town's own services as sources. What they know belongs to an office, which releases it or does not. */
@Configuration(proxyBeanMethods = false)
class CitySources {

    /** What a service told stays true until it tells otherwise; its silence is no failure. */
    private static final Duration EVER = Duration.ofDays(3_650);

    /** Notifications by § 11 LHundG NRW. */
    @Bean
    Reader largeDogs(JsonMapper json) {
        return new CityReader(
                new SourceSheet(
                        "large-dogs",
                        Semantics.PUSH,
                        List.of("large-dog"),
                        "order-office",
                        Classification.OWNER,
                        "intern",
                        "Ordnungsamt",
                        new SourceSheet.Rhythm(EVER, EVER, EVER, EVER)),
                json);
    }
}
