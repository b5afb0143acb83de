package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.NotAllowed;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The areas of this town and their days with events. */
@Component
public class TrafficAreas {

    private final JdbcClient jdbc;

    TrafficAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TrafficArea> listAreas() {
        return jdbc.sql("select key, name from traffic_area order by name")
                .query(TrafficArea.class)
                .list();
    }

    /** @throws NotAllowed if there is no such area */
    public TrafficArea area(String key) {
        return jdbc.sql("select key, name from traffic_area where key = ?")
                .param(key)
                .query(TrafficArea.class)
                .optional()
                .orElseThrow(() -> new NotAllowed("There is no traffic area (%s).".formatted(key)));
    }

    /** Adds the area or gives it another name. */
    public void keep(TrafficArea area) {
        jdbc.sql(
                        "insert into traffic_area (key, name) values (?, ?) on conflict (key) do update set name = excluded.name")
                .params(area.key(), area.name())
                .update();
    }

    /** Until the caller's transaction ends nobody else holds it; for what there is once per area. */
    public void lock(String key) {
        jdbc.sql("select key from traffic_area where key = ? for update")
                .param(key)
                .query(String.class)
                .single();
    }

    public boolean isEventDay(String area, LocalDate day) {
        return jdbc.sql("select exists (select 1 from traffic_event_day where area = ? and day = ?)")
                .params(area, Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** The name of an event that is already there is replaced. */
    public void keepEventDay(String area, LocalDate day, String name) {
        jdbc.sql("""
                        insert into traffic_event_day (area, day, name) values (?, ?, ?)
                        on conflict (area, day) do update set name = excluded.name""").params(area, Date.valueOf(day), name).update();
    }
}
