package de.amtsfluss.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final Throttle throttle = new Throttle(2, Duration.ofHours(1), new MovableClock());

    @Test
    void oneClientIsStoppedAndAnotherIsNot() {
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
        assertThat(throttle.admits("b")).isTrue();
    }

    @Test
    void afterTheWindowTheClientMayAgain() {
        throttle.admits("a");
        throttle.admits("a");
        now = now.plus(Duration.ofMinutes(61));
        assertThat(throttle.admits("a")).isTrue();
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
