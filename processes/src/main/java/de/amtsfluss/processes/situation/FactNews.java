package de.amtsfluss.processes.situation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects within a transaction what changes, and tells it once after the commit, on a thread of its own: who follows
 * the facts keeps no source waiting, and hears the news in the order of the commits.
 */
@Component
final class FactNews implements DisposableBean {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fact-news").factory());

    FactNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Where these facts are, or were before they change. */
    void about(String source, Collection<String> ids) {
        Collected collected = collected(source);
        jdbc.sql("""
                        select kind, min((extent[1])[0]), min((extent[1])[1]), max((extent[0])[0]), max((extent[0])[1])
                        from fact where source = ? and external_id = any(?) group by kind""")
                .params(source, ids.toArray(String[]::new))
                .query((row, n) -> {
                    collected.kinds.add(row.getString(1));
                    if (row.getObject(2) != null) {
                        collected.extent.expandToInclude(
                                new Envelope(row.getDouble(2), row.getDouble(4), row.getDouble(3), row.getDouble(5)));
                    }
                    return n;
                })
                .list();
    }

    void about(String source, Set<String> kinds, Envelope extent) {
        Collected collected = collected(source);
        collected.kinds.addAll(kinds);
        collected.extent.expandToInclude(extent);
    }

    @Override
    public void destroy() {
        teller.shutdown();
    }

    private Collected collected(String source) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Collected.class::isInstance)
                .map(Collected.class::cast)
                .filter(collected -> collected.isAbout(this, source))
                .findFirst()
                .orElseGet(() -> {
                    var begun = new Collected(source);
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    private final class Collected implements TransactionSynchronization {

        private final String source;
        private final Set<String> kinds = new HashSet<>();
        private final Envelope extent = new Envelope();

        private Collected(String source) {
            this.source = source;
        }

        private boolean isAbout(FactNews news, String other) {
            return news == FactNews.this && source.equals(other);
        }

        @Override
        public void afterCommit() {
            Optional<Envelope> place = extent.isNull() ? Optional.empty() : Optional.of(extent);
            var changed = new FactsChanged(source, Set.copyOf(kinds), place);
            teller.execute(() -> events.publishEvent(changed));
        }
    }
}
