package de.amtsfluss.processes.cases;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All case files. Queries that take a {@link Person} show that person's cases only: a citizen their own, a caseworker
 * those of their offices. The others are for the house itself.
 */
@Component
public final class CaseFiles {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The next number for a service whose cases bear this prefix. Numbers may have gaps, never doubles. */
    public CaseNumber nextNumber(String prefix) {
        long sequence = jdbc.sql("select nextval('case_number_sequence')")
                .query(Long.class)
                .single();
        return CaseNumber.of(prefix, clock.instant().atZone(LOCAL).getYear(), sequence);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the submission was opened before */
    public void open(CaseFile file, String submissionKey) {
        Applicant applicant = file.applicant();
        jdbc.sql("""
                        insert into case_file (case_number, service, service_version, office, channel, state, language,
                            applicant_name, applicant_account, applicant_email, data, submission_key, submitted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        file.number().value(),
                        file.service(),
                        file.serviceVersion(),
                        file.office(),
                        file.channel().name(),
                        file.state().name(),
                        file.language().toLanguageTag(),
                        applicant.name(),
                        applicant.account().orElse(null),
                        applicant.email().orElse(null),
                        json.writeValueAsString(file.data()),
                        submissionKey,
                        Timestamp.from(file.submittedAt()))
                .update();
    }

    public Optional<CaseNumber> findBySubmission(String submissionKey) {
        return jdbc.sql("select case_number from case_file where submission_key = ?")
                .param(submissionKey)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .optional();
    }

    public CaseFile caseFile(CaseNumber number) {
        return select("where case_number = ?", number.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no case (%s).".formatted(number)));
    }

    /** @throws NotAllowed if there is no such case or it is not for this person */
    public CaseFile caseFile(CaseNumber number, Person person) {
        String offices = String.join(",", person.is(Role.CASEWORKER) ? person.offices() : List.of());
        return select(
                        "where case_number = ? and (applicant_account = ? or office = any(string_to_array(?, ',')))",
                        number.value(),
                        person.id(),
                        offices)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotAllowed("The case (%s) is not to be seen here.".formatted(number)));
    }

    /** Newest first, 200 at most. */
    public List<CaseFile> listOfApplicant(Person person) {
        return select("where applicant_account = ? order by submitted_at desc limit 200", person.id());
    }

    public void changeState(CaseNumber number, CaseState state) {
        jdbc.sql("update case_file set state = ?, closed_at = case when ? = 'CLOSED' then ? else closed_at end"
                        + " where case_number = ?")
                .params(state.name(), state.name(), Timestamp.from(clock.instant()), number.value())
                .update();
    }

    private List<CaseFile> select(String condition, Object... values) {
        return jdbc.sql("select * from case_file " + condition)
                .params(values)
                .query(new CaseFileRow(json))
                .list();
    }
}
