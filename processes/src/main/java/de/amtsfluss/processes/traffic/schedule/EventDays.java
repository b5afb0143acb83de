package de.amtsfluss.processes.traffic.schedule;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days with events, as traffic engineers enter them. Schedules that look for them are due anew at once. */
@Component
public class EventDays {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final TrafficAreas areas;
    private final Schedules schedules;
    private final Journal journal;

    EventDays(JdbcClient jdbc, TrafficAreas areas, Schedules schedules, Journal journal) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.schedules = schedules;
        this.journal = journal;
    }

    public List<EventDay> list(Person person, String area, LocalDate from, LocalDate to) {
        TrafficDesk.admit(person);
        return jdbc.sql("select day, name from traffic_event_day where area = ? and day between ? and ? order by day")
                .params(area, Date.valueOf(from), Date.valueOf(to))
                .query((row, n) -> new EventDay(row.getDate("day").toLocalDate(), row.getString("name")))
                .list();
    }

    public Optional<EventDay> find(Person person, String area, LocalDate day) {
        return list(person, area, day, day).stream().findFirst();
    }

    /** @throws IllegalArgumentException if the event has no name or a very long one */
    @Transactional
    public void keep(Person person, String area, EventDay event) {
        TrafficDesk.admit(person);
        String name = event.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An event has a name of at most (%d) letters.".formatted(LONGEST_NAME));
        }
        areas.keepEventDay(areas.area(area).key(), event.day(), name);
        changed(person, area, "event-day-kept", event.day());
    }

    @Transactional
    public void remove(Person person, String area, LocalDate day) {
        TrafficDesk.admit(person);
        jdbc.sql("delete from traffic_event_day where area = ? and day = ?")
                .params(area, Date.valueOf(day))
                .update();
        changed(person, area, "event-day-removed", day);
    }

    private void changed(Person person, String area, String event, LocalDate day) {
        schedules.lookAhead(area);
        journal.write("traffic-area", area, person.id(), event, Map.of("day", day.toString()));
    }
}
