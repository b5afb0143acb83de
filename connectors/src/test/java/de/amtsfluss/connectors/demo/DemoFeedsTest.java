package de.amtsfluss.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.connectors.demo.DemoFeedServer.Mode;
import de.amtsfluss.connectors.feeds.FeedsConfiguration;
import de.amtsfluss.processes.situation.Answer.Fetched;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.Answer.NotModified;
import de.amtsfluss.processes.situation.Feed;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Observation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoFeedsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T11:02:00Z"), ZoneOffset.UTC);

    @Test
    void everySourceOfTheDemoIsAskedAndUnderstoodByItsRealAdapter() {
        withFeeds((feeds, server) -> {
            assertThat(feeds).hasSize(11);
            for (Feed feed : feeds) {
                var answer = (Fetched) feed.fetch(Marks.NONE);
                List<Observation> said = feed.read(answer.payload());
                assertThat(said).as(feed.sheet().key()).isNotEmpty().allSatisfy(observation -> assertThat(
                                feed.sheet().kinds())
                        .contains(observation.kind()));
            }
        });
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        withFeeds((feeds, server) -> {
            Feed gauges = find(feeds, "pegelonline");
            var first = (Fetched) gauges.fetch(Marks.NONE);

            assertThat(gauges.fetch(first.marks())).isInstanceOf(NotModified.class);
        });
    }

    @Test
    void aSourceCanBeMadeToMisbehave() {
        withFeeds((feeds, server) -> {
            Feed gauges = find(feeds, "hygon");
            server.set("hygon", Mode.HTML);
            assertThat(((Fetched) gauges.fetch(Marks.NONE)).payload().isPage()).isTrue();
            server.set("hygon", Mode.DOWN);
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    FetchFailure.class, () -> gauges.fetch(Marks.NONE))
                            .status())
                    .isEqualTo(503);
            server.set("hygon", Mode.OK);
            assertThat(((Fetched) gauges.fetch(Marks.NONE)).status()).isEqualTo(200);
        });
    }

    @Test
    void outsideOfADemoNothingMadeUpStandsIn() {
        new ApplicationContextRunner()
                .withBean(Clock.class, () -> NOON)
                .withConfiguration(AutoConfigurations.of(FeedsDemoConfiguration.class, FeedsConfiguration.class))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(DemoFeedServer.class);
                    assertThat(context.getBeanProvider(Feed.class).stream()
                                    .map(feed -> feed.sheet().key()))
                            .contains("dwd", "nina")
                            .doesNotContain("plans", "roadworks", "hydrants-brigade");
                });
    }

    private interface Scene {
        void play(Collection<Feed> feeds, DemoFeedServer server) throws Exception;
    }

    private static void withFeeds(Scene scene) {
        new ApplicationContextRunner()
                .withBean(Clock.class, () -> NOON)
                .withPropertyValues("amtsfluss.demo.feeds.enabled=true")
                .withConfiguration(AutoConfigurations.of(FeedsDemoConfiguration.class, FeedsConfiguration.class))
                .run(context ->
                        scene.play(context.getBeansOfType(Feed.class).values(), context.getBean(DemoFeedServer.class)));
    }

    private static Feed find(Collection<Feed> feeds, String key) {
        return feeds.stream()
                .filter(feed -> feed.sheet().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
