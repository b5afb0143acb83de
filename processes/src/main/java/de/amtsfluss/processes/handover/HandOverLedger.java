package de.amtsfluss.processes.handover;

import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.handover.LedgerEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every consignment with its state, attempts and acknowledgement. Each step is committed before the next begins, so
 * that work cut off anywhere goes on where it stood.
 */
@Component
public class HandOverLedger {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HandOverLedger(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Oldest first; whoever asks has asked for the case before. */
    public List<LedgerEntry> listEntries(CaseNumber number) {
        return jdbc.sql("select * from hand_over where case_number = ? order by created_at, key")
                .param(number.value())
                .query(HandOverLedger::map)
                .list();
    }

    LedgerEntry entry(String key) {
        return jdbc.sql("select * from hand_over where key = ?")
                .param(key)
                .query(HandOverLedger::map)
                .single();
    }

    /** What was prepared at the first attempt is what is sent, whatever changed since. */
    Map<String, Object> prepare(
            String key, CaseNumber number, String destination, String schema, Map<String, Object> payload) {
        jdbc.sql("""
                        insert into hand_over (key, case_number, destination, schema_uri, payload, state, created_at)
                        values (?, ?, ?, ?, ?::jsonb, 'PREPARED', ?) on conflict (key) do nothing""")
                .params(key, number.value(), destination, schema, json.writeValueAsString(payload), now())
                .update();
        return jdbc.sql("update hand_over set attempts = attempts + 1 where key = ? returning payload")
                .param(key)
                .query((row, n) -> json.readValue(row.getString(1), DATA))
                .single();
    }

    void announced(String key, String reference) {
        jdbc.sql("update hand_over set reference = ?, state = 'ANNOUNCED' where key = ? and state = 'PREPARED'")
                .params(reference, key)
                .update();
    }

    void delivered(String key) {
        jdbc.sql("update hand_over set state = 'DELIVERED', delivered_at = ?, next_look_at = ?"
                        + " where key = ? and state = 'ANNOUNCED'")
                .params(now(), now(), key)
                .update();
    }

    /** Delivered entries whose acknowledgement is due to be looked for, each handed to one node only until then. */
    List<LedgerEntry> claimDue(int limit, Duration untilNextLook) {
        return jdbc.sql("""
                        update hand_over set next_look_at = ? where key in (
                            select key from hand_over where state = 'DELIVERED' and next_look_at <= ?
                            order by next_look_at limit ? for update skip locked)
                        returning *""")
                .params(Timestamp.from(clock.instant().plus(untilNextLook)), now(), limit)
                .query(HandOverLedger::map)
                .list();
    }

    void lookAgainAt(String key, Instant at) {
        jdbc.sql("update hand_over set next_look_at = ? where key = ?")
                .params(Timestamp.from(at), key)
                .update();
    }

    /** @return false if the acknowledgement was recorded before */
    boolean acknowledged(String key, Acknowledgement acknowledgement) {
        State state = acknowledgement.accepted() ? State.ACCEPTED : State.REJECTED;
        return jdbc.sql("update hand_over set state = ?, message = ?, acknowledged_at = ?, next_look_at = null"
                                + " where key = ? and state = 'DELIVERED'")
                        .params(state.name(), acknowledgement.message(), now(), key)
                        .update()
                == 1;
    }

    private static LedgerEntry map(ResultSet row, int n) throws SQLException {
        return new LedgerEntry(
                row.getString("key"),
                row.getString("case_number"),
                row.getString("destination"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reference")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("message")).orElse(""),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "delivered_at"),
                instant(row, "acknowledged_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
