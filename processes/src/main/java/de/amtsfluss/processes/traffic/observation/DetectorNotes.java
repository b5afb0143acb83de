package de.amtsfluss.processes.traffic.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How each detector speaks, noted in memory and written down every few seconds. What a crash takes away are numbers for
 * the eye, not observations.
 */
@Component
class DetectorNotes implements DisposableBean {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<Detector, Note> notes = new ConcurrentHashMap<>();

    DetectorNotes(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Detector(String area, String name) {}

    /** @return whether one about a later time had come before */
    boolean seen(Datastream stream, Instant until, Instant now, boolean fresh, boolean late) {
        return note(stream).seen(stream.property(), until, now, fresh, late);
    }

    void refused(Datastream stream, String why) {
        note(stream).refused(why);
    }

    @Scheduled(fixedDelayString = "${amtsfluss.traffic.notes-every:5s}")
    void write() {
        Timestamp now = Timestamp.from(clock.instant());
        var rows = new ArrayList<Object[]>();
        notes.forEach((detector, note) -> {
            List<Object> news = note.take();
            if (!news.isEmpty()) {
                var row = new ArrayList<Object>(List.of(detector.area(), detector.name(), now));
                row.addAll(news);
                row.add(note.refused(news) ? now : null);
                rows.add(row.toArray());
            }
        });
        rows.sort((a, b) -> (a[0] + "\n" + a[1]).compareTo(b[0] + "\n" + b[1]));
        for (int i = 0; i < rows.size(); i += BATCH) {
            jdbc.batchUpdate("""
                    insert into detector_state as s (area, detector, since, last_observed_at, last_received_at, taken,
                        duplicates, late, out_of_order, refused, refusal, refused_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (area, detector) do update set
                        last_observed_at = greatest(s.last_observed_at, excluded.last_observed_at),
                        last_received_at = greatest(s.last_received_at, excluded.last_received_at),
                        taken = s.taken + excluded.taken, duplicates = s.duplicates + excluded.duplicates,
                        late = s.late + excluded.late, out_of_order = s.out_of_order + excluded.out_of_order,
                        refused = s.refused + excluded.refused,
                        refusal = case when excluded.refusal = '' then s.refusal else excluded.refusal end,
                        refused_at = coalesce(excluded.refused_at, s.refused_at)""", rows.subList(i, Math.min(rows.size(), i + BATCH)));
        }
    }

    @Override
    public void destroy() {
        write();
    }

    private Note note(Datastream stream) {
        return notes.computeIfAbsent(new Detector(stream.area(), stream.detector()), detector -> new Note());
    }

    private static final class Note {

        private final Instant[] newest = new Instant[ObservedProperty.values().length];
        private Instant observed;
        private Instant received;
        private long taken;
        private long duplicates;
        private long late;
        private long outOfOrder;
        private long refused;
        private String refusal = "";

        synchronized boolean seen(ObservedProperty property, Instant until, Instant now, boolean fresh, boolean late) {
            Instant before = newest[property.ordinal()];
            boolean older = fresh && before != null && until.isBefore(before);
            if (before == null || until.isAfter(before)) {
                newest[property.ordinal()] = until;
            }
            observed = observed == null || until.isAfter(observed) ? until : observed;
            received = now;
            taken += fresh ? 1 : 0;
            duplicates += fresh ? 0 : 1;
            this.late += late ? 1 : 0;
            outOfOrder += older ? 1 : 0;
            return older;
        }

        synchronized void refused(String why) {
            refused++;
            refusal = why;
        }

        /** @param news as {@link #take} has told them */
        boolean refused(List<Object> news) {
            return (long) news.get(6) > 0;
        }

        /** Since the last time; empty if there is nothing. */
        synchronized List<Object> take() {
            if (taken + duplicates + refused == 0) {
                return List.of();
            }
            var news = new ArrayList<Object>();
            news.add(observed == null ? null : Timestamp.from(observed));
            news.add(received == null ? null : Timestamp.from(received));
            news.addAll(List.of(taken, duplicates, late, outOfOrder, refused, refusal));
            taken = duplicates = late = outOfOrder = refused = 0;
            refusal = "";
            return news;
        }
    }
}
