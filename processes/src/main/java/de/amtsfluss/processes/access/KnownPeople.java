package de.amtsfluss.processes.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the names of accounts, so that journals can show who an id was, also with a provider of accounts elsewhere. */
@Component
public final class KnownPeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    public KnownPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest name counts. */
    public void remember(Person person) {
        jdbc.sql("""
                        insert into known_person (id, name, seen_at) values (?, ?, ?)
                        on conflict (id) do update set name = excluded.name, seen_at = excluded.seen_at""")
                .params(person.id(), person.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /** As the account was called when it last signed in; the id where nobody did. */
    public String name(String id) {
        return jdbc.sql("select name from known_person where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(id);
    }
}
