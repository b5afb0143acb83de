package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.feeds.FeedsConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;

/**
 * In a demo, and only there, a feed server stands in for sources that are not configured: made-up warnings must never
 * reach a real crew.
 */
@AutoConfiguration(before = FeedsConfiguration.class)
@ConditionalOnExpression("'${amtsfluss.demo.feeds.enabled:${spring.profiles.active:}}'.matches('true|demo')")
public class FeedsDemoConfiguration {

    @Bean(destroyMethod = "close")
    DemoFeedServer demoFeedServer(Clock clock, @Value("${amtsfluss.demo.feeds.port:0}") int port) {
        return new DemoFeedServer(port, new DemoFeedPayloads(clock));
    }
}
