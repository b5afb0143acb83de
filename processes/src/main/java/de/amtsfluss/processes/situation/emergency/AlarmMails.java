package de.amtsfluss.processes.situation.emergency;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms that come by mail. None is lost: what cannot be read waits for a dispatcher with its text. */
@Component
public class AlarmMails {

    /** Its sender is none the control room's alarms come from. */
    public static final String STRANGER = "sender";

    private static final int LONGEST = 20_000;

    private final ControlRooms rooms;
    private final Emergencies emergencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlarmMails(
            ControlRooms rooms,
            Emergencies emergencies,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.rooms = rooms;
        this.emergencies = emergencies;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A mail of which no emergency came.
     *
     * @param why the part that is wrong, as {@link BadAlarm#field()} names it, or {@link #STRANGER}
     */
    public record Unread(
            long id, String controlRoom, String sender, String subject, String body, Instant receivedAt, String why) {}

    /** Opens an emergency or brings it up to date; the same mail again changes nothing. */
    public void take(AlarmMail mail) {
        try {
            transaction.executeWithoutResult(t -> {
                if (isNew(mail)) {
                    UUID emergency = open(mail);
                    jdbc.sql("update alarm_mail set emergency = ? where control_room = ? and message_id = ?")
                            .params(emergency, mail.controlRoom(), mail.messageId())
                            .update();
                }
            });
        } catch (BadAlarm unreadable) {
            keep(mail, unreadable.field());
        }
    }

    /**
     * A mail that is no alarm by its sender or form, kept for a person to judge.
     *
     * @param why as in {@link Unread}
     */
    public void keep(AlarmMail mail, String why) {
        transaction.executeWithoutResult(t -> {
            if (isNew(mail)) {
                jdbc.sql("update alarm_mail set problem = ? where control_room = ? and message_id = ?")
                        .params(why, mail.controlRoom(), mail.messageId())
                        .update();
            }
        });
    }

    /** Oldest first. */
    public List<Unread> listUnread(Person person) {
        dispatching(person);
        return jdbc.sql("select * from alarm_mail where problem is not null and settled_at is null order by id")
                .query((row, n) -> new Unread(
                        row.getLong("id"),
                        row.getString("control_room"),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("problem")))
                .list();
    }

    /** A person has read it and done what was to do. */
    @Transactional
    public void settle(Person person, long mail) {
        dispatching(person);
        jdbc.sql("update alarm_mail set settled_by = ?, settled_at = ? where id = ? and settled_at is null")
                .params(person.id(), Timestamp.from(clock.instant()), mail)
                .update();
    }

    private UUID open(AlarmMail mail) {
        AlarmProfile profile = rooms.findProfile(mail.controlRoom())
                .orElseThrow(() -> new BadAlarm(
                        "controlRoom",
                        "There is no control room (%s). Maybe its profile is missing.".formatted(mail.controlRoom())));
        Alarm alarm = new AlarmLetter(profile).read(mail.body(), mail.receivedAt());
        return emergencies.take(alarm, mail.controlRoom()).emergency();
    }

    private boolean isNew(AlarmMail mail) {
        return jdbc.sql("""
                        insert into alarm_mail (control_room, message_id, sender, subject, body, received_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (control_room, message_id) do nothing""")
                        .params(
                                mail.controlRoom(),
                                mail.messageId(),
                                plain(mail.sender()),
                                plain(mail.subject()),
                                plain(mail.body()),
                                Timestamp.from(mail.receivedAt()))
                        .update()
                == 1;
    }

    private static String plain(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static void dispatching(Person person) {
        if (!person.is(Role.DISPATCHER)) {
            throw new NotAllowed("Alarm mails are not for (%s).".formatted(person.id()));
        }
    }
}
