package de.amtsfluss.processes.situation;

import de.amtsfluss.processes.situation.FactTable.Known;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over what a source says, as a difference to what it said before. All or nothing; joins the caller's
 * transaction; who follows the facts is told after its commit.
 */
@Component
public class Facts {

    private final FactTable table;
    private final FactNews news;
    private final JsonMapper json;
    private final Clock clock;

    Facts(FactTable table, FactNews news, JsonMapper json, Clock clock) {
        this.table = table;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    /** @param gone facts that were there and are missing now */
    public record Difference(int seen, int added, int changed, int gone) {}

    /** Everything the source says: what is missing is gone. */
    @Transactional
    public Difference applyAll(String source, String payload, List<Observation> observations) {
        Map<String, Known> known = table.list(source);
        List<Observation> valid = withoutSuperseded(source, observations);
        Difference written = write(source, payload, valid, known);
        Set<String> missing = new HashSet<>(known.keySet());
        missing.removeIf(id -> known.get(id).status() == FactStatus.GONE);
        valid.forEach(observation -> missing.remove(observation.externalId()));
        if (!missing.isEmpty()) {
            news.about(source, missing);
            table.changeStatus(source, missing, FactStatus.GONE, clock.instant());
        }
        return new Difference(observations.size(), written.added(), written.changed(), missing.size());
    }

    /** Single messages of a source, which say nothing about its other facts. */
    @Transactional
    public Difference applySome(String source, String payload, List<Observation> observations) {
        List<String> ids =
                observations.stream().map(Observation::externalId).distinct().toList();
        List<String> replaced = observations.stream()
                .flatMap(observation -> observation.supersedes().stream().filter(id -> !ids.contains(id)))
                .toList();
        List<Observation> valid = withoutSuperseded(source, observations);
        if (!replaced.isEmpty()) {
            news.about(source, replaced);
            table.changeStatus(source, replaced, FactStatus.GONE, clock.instant());
        }
        return write(source, payload, valid, table.list(source, ids));
    }

    /** The answer that misses them is not believed yet; they stay and say so. An all-clear stays an all-clear. */
    @Transactional
    public void suspect(String source, Collection<String> ids) {
        Map<String, Known> known = table.list(source, ids);
        known.values().removeIf(fact -> fact.status() != FactStatus.CURRENT);
        if (!known.isEmpty()) {
            news.about(source, known.keySet());
            table.changeStatus(source, known.keySet(), FactStatus.SUSPECTED_GONE, clock.instant());
        }
    }

    /** The source says again what it said before it was suspected. */
    @Transactional
    public void confirm(String source) {
        List<String> ids = table.listSuspected(source);
        if (!ids.isEmpty()) {
            news.about(source, ids);
            table.changeStatus(source, ids, FactStatus.CURRENT, clock.instant());
        }
    }

    /** What was pushed ends with its own time: a position nobody repeated, a consent that is over. */
    @Transactional
    public void endExpired() {
        table.listExpired(clock.instant()).forEach((source, ids) -> {
            news.about(source, ids);
            table.changeStatus(source, ids, FactStatus.GONE, clock.instant());
        });
    }

    /** Ids of facts that are not gone. */
    @Transactional(readOnly = true)
    public Set<String> listPresent(String source) {
        return table.listPresent(source);
    }

    private Difference write(String source, String payload, List<Observation> valid, Map<String, Known> known) {
        var changed = new ArrayList<String>();
        int added = 0;
        try (FactStaging staging = table.stage()) {
            for (Observation observation : valid) {
                Known before = known.get(observation.externalId());
                FactRow row = FactRow.of(observation, json);
                if (before == null || isNews(row, before)) {
                    staging.add(row);
                    if (before == null) {
                        added++;
                    } else {
                        changed.add(row.externalId());
                    }
                }
            }
            staging.finish();
            tell(source, staging, changed);
            staging.write(source, payload, clock.instant());
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Facts of " + source, null, e);
        }
        return new Difference(valid.size(), added, changed.size(), 0);
    }

    /** Where things are, and where those that change were before. */
    private void tell(String source, FactStaging staging, List<String> changed) {
        if (!staging.isEmpty()) {
            news.about(source, staging.kinds(), staging.extent());
        }
        if (!changed.isEmpty()) {
            news.about(source, changed);
        }
    }

    /** A statement older than the one we hold came late and changes nothing. */
    private static boolean isNews(FactRow row, Known before) {
        boolean older = before.order()
                .flatMap(held -> row.said().times().order().map(held::isAfter))
                .orElse(false);
        return !older
                && (!row.hash().equals(before.hash())
                        || before.status() != row.said().status());
    }

    /** What an update replaced does not come back, not even if the update was here first or a later one is. */
    private List<Observation> withoutSuperseded(String source, List<Observation> observations) {
        List<Observation> timely =
                observations.stream().filter(said -> !isLate(source, said)).toList();
        timely.stream()
                .filter(said -> !said.supersedes().isEmpty())
                .forEach(said -> table.supersede(source, said.supersedes(), said.externalId(), clock.instant()));
        Set<String> replaced = table.findSuperseded(
                source, timely.stream().map(Observation::externalId).toList());
        timely.stream()
                .filter(said -> said.supersedes().contains(said.externalId()))
                .forEach(said -> replaced.remove(said.externalId()));
        return timely.stream()
                .filter(said -> !replaced.contains(said.externalId()))
                .toList();
    }

    private boolean isLate(String source, Observation said) {
        return !said.supersedes().isEmpty()
                && said.times()
                        .issued()
                        .map(issued -> table.isReplacedLater(source, said.supersedes(), said.externalId(), issued))
                        .orElse(false);
    }
}
