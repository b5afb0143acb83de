package de.amtsfluss.portal.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often somebody without an account may begin and send applications from one address. */
@Component
public final class AnonymousLimit {

    private final Throttle submissions;
    private final Throttle drafts;

    AnonymousLimit(
            Clock clock,
            @Value("${amtsfluss.anonymous.submissions-per-hour:20}") int submissions,
            @Value("${amtsfluss.anonymous.drafts-per-hour:60}") int drafts) {
        this.submissions = new Throttle(submissions, Duration.ofHours(1), clock);
        this.drafts = new Throttle(drafts, Duration.ofHours(1), clock);
    }

    /** @param address of the client, as the connection tells it */
    public boolean admitsSubmission(String address) {
        return submissions.admits(address);
    }

    public boolean admitsDraft(String address) {
        return drafts.admits(address);
    }
}
