package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.cases.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people decided and wrote in tasks, for file and letter. */
@Component
public class TaskResults {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TaskResults(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param by name of the person at that time */
    public record TaskResult(String activity, String task, Map<String, Object> data, String by, Instant at) {}

    /** Oldest first. */
    public List<TaskResult> listOf(CaseNumber number) {
        return jdbc.sql("select activity, task, data, done_by, at from task_result where case_number = ? order by id")
                .param(number.value())
                .query((row, n) -> new TaskResult(
                        row.getString("activity"),
                        row.getString("task"),
                        json.readValue(row.getString("data"), DATA),
                        row.getString("done_by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void store(TaskCard card, Map<String, Object> data, Person person) {
        jdbc.sql("insert into task_result (case_number, activity, task, data, done_by, at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        card.caseNumber().value(),
                        card.activity(),
                        card.name(),
                        json.writeValueAsString(data),
                        person.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void lock(String taskId) {
        jdbc.sql("select id from task_card where id = ? for update")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    void nameAssignee(String taskId, String name) {
        jdbc.sql("update task_card set assignee_name = ? where id = ?")
                .params(name, taskId)
                .update();
    }
}
