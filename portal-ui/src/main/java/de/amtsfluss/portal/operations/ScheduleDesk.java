package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.schedule.CalendarDay;
import de.amtsfluss.processes.traffic.schedule.CalendarMonth;
import de.amtsfluss.processes.traffic.schedule.EventDay;
import de.amtsfluss.processes.traffic.schedule.EventDays;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.ScheduleOrder;
import de.amtsfluss.processes.traffic.schedule.Schedules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Schedules and days as the signed-in person may see and change them. */
@Component
class ScheduleDesk {

    static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final int FORESEEN = 5;

    private final Schedules schedules;
    private final CalendarMonth calendar;
    private final EventDays events;
    private final SignedIn signedIn;

    ScheduleDesk(Schedules schedules, CalendarMonth calendar, EventDays events, SignedIn signedIn) {
        this.schedules = schedules;
        this.calendar = calendar;
        this.events = events;
        this.signedIn = signedIn;
    }

    List<Schedule> list() {
        return schedules.list(signedIn.person());
    }

    /**
     * @param changed empty for a new one
     * @throws IllegalArgumentException if it cannot be due
     */
    Schedule keep(Optional<UUID> changed, ScheduleOrder order) {
        return changed.map(id -> schedules.change(signedIn.person(), id, order))
                .orElseGet(() -> schedules.create(signedIn.person(), order));
    }

    /** @throws IllegalArgumentException if the cron cannot be read */
    List<Instant> preview(ScheduleOrder order) {
        return schedules.preview(signedIn.person(), order, FORESEEN);
    }

    List<CalendarDay> month(String area, YearMonth month) {
        return calendar.list(signedIn.person(), area, month, HERE);
    }

    /** @throws IllegalArgumentException if the name is missing */
    void keepEvent(String area, EventDay event) {
        events.keep(signedIn.person(), area, event);
    }

    void removeEvent(String area, LocalDate day) {
        events.remove(signedIn.person(), area, day);
    }

    void pause(Schedule schedule) {
        if (schedule.paused()) {
            schedules.resume(signedIn.person(), schedule.id());
        } else {
            schedules.pause(signedIn.person(), schedule.id());
        }
    }

    OptimisationRun runNow(UUID id) {
        return schedules.runNow(signedIn.person(), id);
    }

    void delete(UUID id) {
        schedules.delete(signedIn.person(), id);
    }
}
