package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.cases.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was decided in each case by which rules. Written in the transaction of the decision. */
@Component
public class Decisions {

    private static final TypeReference<List<Decision.Hit>> HITS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The latest evaluation of each decision and item, in the order of the items; earlier ones stay in the table. */
    public List<Decision> listOf(CaseNumber number) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (d.decision, d.item) d.*, c.service_version
                            from case_decision d join case_file c using (case_number)
                            where case_number = ? order by d.decision, d.item, d.id desc) latest
                        order by decision, item""")
                .param(number.value())
                .query((row, n) -> new Decision(
                        row.getString("decision"),
                        row.getInt("service_version"),
                        row.getInt("item"),
                        json.readValue(row.getString("hits"), HITS),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void record(CaseNumber number, String decision, int item, List<Decision.Hit> hits) {
        jdbc.sql("insert into case_decision (case_number, decision, item, hits, at) values (?, ?, ?, ?::jsonb, ?)")
                .params(number.value(), decision, item, json.writeValueAsString(hits), Timestamp.from(clock.instant()))
                .update();
    }
}
