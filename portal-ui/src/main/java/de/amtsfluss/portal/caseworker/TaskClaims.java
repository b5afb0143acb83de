package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.tasks.TaskWork;
import org.springframework.stereotype.Service;

/** Claims a task and says in words when somebody else was faster. */
@Service
class TaskClaims {

    private static final int READING_TIME = 8_000;
    private static final Notification.Position MIDDLE = Notification.Position.MIDDLE;

    private final TaskWork work;

    TaskClaims(TaskWork work) {
        this.work = work;
    }

    /** @return false if it was not to be had any more; the person has been told then */
    boolean claim(Person person, String id, Component speaker) {
        try {
            work.claim(person, id);
            return true;
        } catch (TaskWork.Taken taken) {
            Notification.show(speaker.getTranslation("caseworker.taken", taken.by()), READING_TIME, MIDDLE);
        } catch (NotAllowed gone) {
            Notification.show(speaker.getTranslation("caseworker.gone"), READING_TIME, MIDDLE);
        }
        return false;
    }
}
