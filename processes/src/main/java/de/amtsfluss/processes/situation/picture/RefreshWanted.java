package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has every source asked at once that can tell what an emergency wants to know. */
@Component
final class RefreshWanted implements Capability<RefreshWanted.Request, RefreshWanted.Asked> {

    record Request(String emergencyId) {}

    /** @param sources how many are asked */
    record Asked(int sources) {}

    private final Emergencies emergencies;
    private final Relevance relevance;
    private final JdbcClient jdbc;

    RefreshWanted(Emergencies emergencies, Relevance relevance, JdbcClient jdbc) {
        this.emergencies = emergencies;
        this.relevance = relevance;
        this.jdbc = jdbc;
    }

    @Override
    public String topic() {
        return "refresh-wanted";
    }

    @Override
    public Lane lane() {
        return Lane.EMERGENCY;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Asked perform(Request request, Run run) {
        String keyword =
                emergencies.emergency(UUID.fromString(request.emergencyId())).keyword();
        String[] kinds = relevance.wantedFor(keyword).stream().map(Wanted::kind).toArray(String[]::new);
        return new Asked(jdbc.sql("""
                        update source set ask_now = true, next_due_at = least(next_due_at, now())
                        where not paused and semantics not in ('STATIC', 'PUSH') and kinds && ?::text[]""").param(kinds).update());
    }
}
