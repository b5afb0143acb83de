package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.schedule.Schedule;
import de.amtsfluss.processes.traffic.schedule.Schedules;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Schedules as the signed-in person may see and change them. */
@Component
class ScheduleDesk {

    private final Schedules schedules;
    private final SignedIn signedIn;

    ScheduleDesk(Schedules schedules, SignedIn signedIn) {
        this.schedules = schedules;
        this.signedIn = signedIn;
    }

    List<Schedule> list() {
        return schedules.list(signedIn.person());
    }

    /** @throws IllegalArgumentException if it cannot be due */
    Schedule create(Schedules.Order order) {
        return schedules.create(signedIn.person(), order);
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
