package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.DocumentId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's table; whenever a date changes, so does the day the Bescheid counts as announced. */
@Component
class DeliveryRows {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final Bekanntgabe bekanntgabe;

    DeliveryRows(JdbcClient jdbc, Bekanntgabe bekanntgabe) {
        this.jdbc = jdbc;
        this.bekanntgabe = bekanntgabe;
    }

    List<Delivery> select(String condition, Object... values) {
        return jdbc.sql("select * from delivery " + condition)
                .params(values)
                .query((row, n) -> map(row))
                .list();
    }

    /** @param offices keys of offices, separated by commas */
    List<Delivery> listToPost(String offices, Instant now) {
        LocalDate lastNoticeInTime = bekanntgabe.lastNoticeStillOpen(day(now));
        return select(
                "where posted_at is null and (way = 'PAPER' or law = 'VWVFG' and first_retrieved_at is null"
                        + " and (notified_at at time zone 'Europe/Berlin')::date < ?) and case_number in (select"
                        + " case_number from case_file where office = any(string_to_array(?, ',')))"
                        + " order by provided_at limit 200",
                lastNoticeInTime,
                offices);
    }

    boolean insert(
            String key, CaseNumber number, DocumentId document, Way way, LawFamily law, UUID message, Instant at) {
        return jdbc.sql("insert into delivery (delivery_key, case_number, document, way, law, message, provided_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                key,
                                number.value(),
                                document.value(),
                                way.name(),
                                law.name(),
                                message,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    void notified(Delivery delivery, Instant at) {
        jdbc.sql(
                        "update delivery set notified_at = ?, notice_attempts = notice_attempts + 1, notice_failure = null,"
                                + " announced_on = case when posted_at is null then ? else announced_on end where delivery_key = ?")
                .params(
                        Timestamp.from(at),
                        announced(delivery, Optional.of(at), delivery.firstRetrievedAt()),
                        delivery.key())
                .update();
    }

    void noticeFailed(String key, String reason) {
        jdbc.sql("update delivery set notice_attempts = notice_attempts + 1, notice_failure = ? where delivery_key = ?")
                .params(reason, key)
                .update();
    }

    void retrieved(Delivery delivery, Instant at) {
        jdbc.sql("update delivery set first_retrieved_at = ?, announced_on = case when posted_at is null then ? else"
                        + " announced_on end"
                        + " where delivery_key = ? and first_retrieved_at is null")
                .params(Timestamp.from(at), announced(delivery, delivery.notifiedAt(), Optional.of(at)), delivery.key())
                .update();
    }

    void posted(Delivery delivery, Instant at) {
        jdbc.sql("update delivery set posted_at = ?, announced_on = ? where delivery_key = ?")
                .params(Timestamp.from(at), bekanntgabe.announcedByPost(delivery.law(), day(at)), delivery.key())
                .update();
    }

    private LocalDate announced(Delivery delivery, Optional<Instant> notified, Optional<Instant> retrieved) {
        return bekanntgabe
                .announcedOn(
                        delivery.law(),
                        day(delivery.providedAt()),
                        notified.map(DeliveryRows::day),
                        retrieved.map(DeliveryRows::day))
                .orElse(null);
    }

    static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(LOCAL).toInstant();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LOCAL).toLocalDate();
    }

    private static Delivery map(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("delivery_key"),
                new CaseNumber(row.getString("case_number")),
                new DocumentId(row.getObject("document", UUID.class)),
                Way.valueOf(row.getString("way")),
                LawFamily.valueOf(row.getString("law")),
                row.getTimestamp("provided_at").toInstant(),
                row.getInt("notice_attempts"),
                Optional.ofNullable(row.getString("notice_failure")),
                MessageRows.instant(row, "notified_at"),
                MessageRows.instant(row, "first_retrieved_at"),
                MessageRows.instant(row, "posted_at"),
                Optional.ofNullable(row.getDate("announced_on")).map(Date::toLocalDate));
    }
}
