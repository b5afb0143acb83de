package de.amtsfluss.processes.situation;

import de.amtsfluss.processes.access.NotAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the messages of sources that speak by themselves, whichever way they come. */
@Component
public class Pushes {

    private final Feeds feeds;
    private final Plausibility plausibility;
    private final Facts facts;
    private final QuarantineTable quarantine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pushes(
            Feeds feeds,
            Plausibility plausibility,
            Facts facts,
            QuarantineTable quarantine,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.feeds = feeds;
        this.plausibility = plausibility;
        this.facts = facts;
        this.quarantine = quarantine;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Repeating a message changes nothing.
     *
     * @throws NotAllowed if there is no such source or the token is not its own; which of the two is not told
     * @throws Unreadable if the message is not as agreed; nothing of it is taken then
     */
    public Facts.Difference accept(String source, String token, Payload payload) throws Unreadable {
        return accept(source, admitted(source, token), payload);
    }

    /**
     * To be asked before a message is listened to.
     *
     * @throws NotAllowed if there is no such source or the token is not its own; which of the two is not told
     */
    public void admit(String source, String token) {
        admitted(source, token);
    }

    private Pushing admitted(String source, String token) {
        if (!(feeds.find(source).orElse(null) instanceof Pushing pushing) || !pushing.admits(token)) {
            throw new NotAllowed("Nobody may speak for (%s) with this token.".formatted(source));
        }
        return pushing;
    }

    /**
     * What a process of this house says. Repeating it changes nothing.
     *
     * @throws IllegalArgumentException if there is no such source
     * @throws Unreadable as for any other source
     */
    public Facts.Difference acceptFromHouse(String source, Payload payload) throws Unreadable {
        return accept(source, feeds.reader(source), payload);
    }

    /**
     * What came over a line whose other end nobody can be told anything: what cannot be read is laid before the data
     * desk. Repeating a message changes nothing.
     *
     * @throws IllegalArgumentException if nobody may push for this source
     */
    public void takeFromLine(String source, Payload payload) {
        if (!(feeds.reader(source) instanceof Pushing pushing)) {
            throw new IllegalArgumentException("The source (%s) does not push.".formatted(source));
        }
        try {
            accept(source, pushing, payload);
        } catch (Unreadable bad) {
            transaction.executeWithoutResult(t -> {
                keep(source, payload);
                quarantine.lay(source, payload.hash(), bad.getMessage());
            });
        }
    }

    private Facts.Difference accept(String source, Reader reader, Payload payload) throws Unreadable {
        List<Observation> said = plausibility.check(read(reader, payload));
        return transaction.execute(t -> take(source, payload, said));
    }

    private static List<Observation> read(Reader reader, Payload payload) throws Unreadable {
        try {
            return reader.read(payload);
        } catch (RuntimeException e) {
            throw new Unreadable("The message is not as agreed: " + e, e);
        }
    }

    private Facts.Difference take(String source, Payload payload, List<Observation> said) {
        Timestamp now = Timestamp.from(clock.instant());
        keep(source, payload);
        jdbc.sql("update source set state = 'UP', last_attempt_at = ?, last_success_at = ?, last_change_at = ?"
                        + " where key = ?")
                .params(now, now, now, source)
                .update();
        return facts.applySome(source, payload.hash(), said);
    }

    private void keep(String source, Payload payload) {
        jdbc.sql("insert into raw_payload (sha256, source, content_type, body, received_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(payload.hash(), source, payload.contentType(), payload.body(), Timestamp.from(clock.instant()))
                .update();
    }
}
