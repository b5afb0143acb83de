package de.amtsfluss.processes.situation.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies of the documents that facts name. Knows nobody's rights: who asks has seen that the fact may be shown. */
@Component
public class FactDocuments {

    private final JdbcClient jdbc;

    FactDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Document(String name, String sha256, byte[] body, Instant fetchedAt) {}

    /** A document somewhere else. */
    record Wanted(long fact, String source, String name) {}

    public Optional<Document> find(long fact) {
        return jdbc.sql("select * from fact_document where fact = ?")
                .param(fact)
                .query((row, n) -> new Document(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getBytes("body"),
                        row.getTimestamp("fetched_at").toInstant()))
                .optional();
    }

    /** Those of which there is no copy that is younger than the fact's last change. */
    List<Wanted> listWanted() {
        return jdbc.sql("""
                        select f.id, f.source, f.attributes->>'document' as name
                        from fact f left join fact_document d on d.fact = f.id
                        where f.status <> 'GONE' and f.kind = 'plan' and f.attributes->>'document' is not null
                            and (d.fact is null or d.fetched_at < f.changed_at) order by f.id""")
                .query((row, n) -> new Wanted(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    void keep(Wanted wanted, String sha256, byte[] body, Instant now) {
        jdbc.sql("""
                        insert into fact_document (fact, name, sha256, body, fetched_at) values (?, ?, ?, ?, ?)
                        on conflict (fact) do update set name = excluded.name, sha256 = excluded.sha256,
                            body = excluded.body, fetched_at = excluded.fetched_at""")
                .params(wanted.fact(), wanted.name(), sha256, body, Timestamp.from(now))
                .update();
    }
}
