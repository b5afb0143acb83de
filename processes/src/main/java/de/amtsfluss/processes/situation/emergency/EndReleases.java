package de.amtsfluss.processes.situation.emergency;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back every release given for an emergency. */
@Component
final class EndReleases implements Capability<EndReleases.Request, EndReleases.Ended> {

    record Request(String emergencyId) {}

    /** @param releases how many were in force */
    record Ended(int releases) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EndReleases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "end-releases";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Ended perform(Request request, Run run) {
        return new Ended(jdbc.sql("""
                        update release set revoked_at = ?, revoked_by = ? where emergency = ? and revoked_at is null""")
                .params(Timestamp.from(clock.instant()), Journal.SYSTEM, UUID.fromString(request.emergencyId()))
                .update());
    }
}
