package de.amtsfluss.processes.incidents;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open incidents: an administrator sees all, a caseworker those of the cases of their offices. */
@Component
public class Incidents {

    private final JdbcClient jdbc;
    private final Retries retries;
    private final Journal journal;

    Incidents(JdbcClient jdbc, Retries retries, Journal journal) {
        this.jdbc = jdbc;
        this.retries = retries;
        this.journal = journal;
    }

    /** Oldest first, 200 at most. */
    public List<Incident> listOpen(Person person) {
        return visible(person, "", "");
    }

    /** Open ones of a case; whoever asks has asked for the case before. */
    public List<Incident> listOf(CaseNumber number) {
        return jdbc.sql("select * from incident where case_number = ? and closed_at is null order by opened_at")
                .param(number.value())
                .query(Incidents::map)
                .list();
    }

    /** Tries it again now. */
    @Transactional
    public void retry(Person person, String id) {
        Incident incident = visible(person, " and i.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no open incident (%s) here.".formatted(id)));
        retries.again(id, incident.topic().isPresent());
        incident.caseNumber()
                .map(CaseNumber::new)
                .ifPresent(number ->
                        journal.write(number, person.id(), "retry-requested", Map.of("step", incident.activity())));
    }

    private List<Incident> visible(Person person, String more, String value) {
        var statement = jdbc.sql(
                        "select i.* from incident i left join case_file c using (case_number) where i.closed_at is null"
                                + " and (? or c.office = any(string_to_array(?, ',')))" + more
                                + " order by i.opened_at limit 200")
                .param(person.is(Role.ADMINISTRATOR))
                .param(person.is(Role.CASEWORKER) ? String.join(",", person.offices()) : "");
        return (more.isEmpty() ? statement : statement.param(value))
                .query(Incidents::map)
                .list();
    }

    private static Incident map(ResultSet row, int n) throws SQLException {
        return new Incident(
                row.getString("id"),
                Optional.ofNullable(row.getString("case_number")),
                row.getString("activity"),
                Optional.ofNullable(row.getString("topic")),
                row.getString("details"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("attempts"),
                Optional.ofNullable(row.getTimestamp("next_try_at")).map(Timestamp::toInstant));
    }
}
