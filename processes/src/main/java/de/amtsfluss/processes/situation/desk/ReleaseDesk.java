package de.amtsfluss.processes.situation.desk;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Releases;
import de.amtsfluss.processes.situation.emergency.Releases.Release;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lets whom see what for one emergency. An owner is somebody of the office a source belongs to; in danger and with
 * a reason a dispatcher acts for it, and the owner reads that. A release ends with the emergency at the latest.
 */
@Component
public class ReleaseDesk {

    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String MAY = "(s.owner = any(:offices) or :dispatcher)";

    private final Emergencies emergencies;
    private final Releases releases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseDesk(Emergencies emergencies, Releases releases, JdbcClient jdbc, Clock clock) {
        this.emergencies = emergencies;
        this.releases = releases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param own whether the person belongs to the owner and needs no reason */
    public record Closed(String source, String owner, String attribution, boolean own) {}

    /** Sources nobody sees without a release, as far as this person may give one. */
    public List<Closed> listClosed(Person person) {
        return jdbc.sql("""
                        select key, owner, attribution, owner = any(:offices) as own from source s
                        where classification in ('OWNER', 'PERSONAL') and not 'building-sensor' = any(kinds)
                            and\s""" + MAY + " order by key")
                .param("offices", person.offices().toArray(String[]::new))
                .param("dispatcher", person.is(Role.DISPATCHER))
                .query((row, n) -> new Closed(
                        row.getString("key"),
                        row.getString("owner"),
                        row.getString("attribution"),
                        row.getBoolean("own")))
                .list();
    }

    /** Open ones an owner may be asked about, with no more than where and why. */
    public List<Emergency> listOpen(Person person) {
        return listClosed(person).isEmpty() ? List.of() : emergencies.listOpen();
    }

    /** Newest first, of the sources this person may release. */
    public List<Release> list(Person person, UUID emergency) {
        List<String> mine = listClosed(person).stream().map(Closed::source).toList();
        return releases.list(emergency).stream()
                .filter(release -> mine.contains(release.source()))
                .toList();
    }

    /**
     * @param reason needed from whoever is not the owner
     * @throws NotAllowed if the source is not this person's, the emergency is over or the reason is missing
     */
    @Transactional
    public void give(Person person, UUID emergency, String source, String organisation, Duration span, String reason) {
        Closed closed = closed(person, source);
        if (!closed.own() && reason.isBlank()
                || !emergencies.emergency(emergency).isOpen()) {
            throw new NotAllowed("Without a reason, or after its end, nothing is released for an emergency.");
        }
        Duration bounded = span.compareTo(LONGEST) > 0 ? LONGEST : span;
        releases.releaseSource(
                emergency,
                source,
                organisation,
                person.id(),
                closed.own() ? "" : reason.strip(),
                clock.instant().plus(bounded));
    }

    @Transactional
    public void end(Person person, UUID emergency, Release release) {
        closed(person, release.source());
        releases.revoke(emergency, release.id(), person.id());
    }

    private Closed closed(Person person, String source) {
        return listClosed(person).stream()
                .filter(known -> known.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("(%s) may not release (%s).".formatted(person.id(), source)));
    }
}
