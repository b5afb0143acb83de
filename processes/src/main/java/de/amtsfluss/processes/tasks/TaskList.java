package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks, read from the house's own projection: every query is limited to the offices of who asks, in SQL, and
 * takes the same time at a hundred thousand tasks.
 */
@Component
public class TaskList {

    /** Above it a count is shown as "more than". */
    public static final int COUNTED_AT_MOST = 1_000;

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TaskCard> list(Person person, TaskFilter filter) {
        Condition condition = condition(person, filter);
        return jdbc.sql("select * from task_card where " + condition.sql + order(filter.sort()) + " limit ? offset ?")
                .params(condition.with(Math.min(filter.limit(), 200), filter.offset()))
                .query(TaskCardRow::map)
                .list();
    }

    /** Up to {@link #COUNTED_AT_MOST}. */
    public int count(Person person, TaskFilter filter) {
        Condition condition = condition(person, filter);
        return jdbc.sql("select count(*) from (select 1 from task_card where " + condition.sql + " limit ?) few")
                .params(condition.with(COUNTED_AT_MOST))
                .query(Integer.class)
                .single();
    }

    /** @throws NotAllowed if there is no such open task for this person */
    public TaskCard task(Person person, String id) {
        return jdbc.sql("select * from task_card where id = ? and office = any(string_to_array(?, ','))")
                .params(id, offices(person))
                .query(TaskCardRow::map)
                .optional()
                .orElseThrow(() -> new NotAllowed(
                        "There is no task (%s) here. Maybe somebody has done it already.".formatted(id)));
    }

    /** Open tasks of one case that this person may do. */
    public List<TaskCard> listOfCase(Person person, String caseNumber) {
        return jdbc.sql("select * from task_card where case_number = ? and office = any(string_to_array(?, ','))"
                        + " order by created_at")
                .params(caseNumber, offices(person))
                .query(TaskCardRow::map)
                .list();
    }

    private static String offices(Person person) {
        return person.is(Role.CASEWORKER) ? String.join(",", person.offices()) : "";
    }

    private static Condition condition(Person person, TaskFilter filter) {
        var condition = new Condition("office = any(string_to_array(?, ','))", offices(person));
        switch (filter.scope()) {
            case MINE -> condition.and("assignee = ?", person.id());
            case UNCLAIMED -> condition.and("assignee is null");
            case OFFICES -> {}
        }
        filter.service().ifPresent(service -> condition.and("service = ?", service));
        if (!filter.text().isBlank()) {
            String like = "%" + filter.text().strip().toLowerCase().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            condition.and("lower(case_number || ' ' || applicant || ' ' || name) like ?", like);
        }
        return condition;
    }

    private static String order(TaskFilter.Sort sort) {
        return switch (sort) {
            case OLDEST_FIRST -> " order by created_at, id";
            case NEWEST_FIRST -> " order by created_at desc, id desc";
            case DUE_FIRST -> " order by due_at nulls last, created_at, id";
        };
    }

    private static final class Condition {

        private String sql;
        private final List<Object> values = new ArrayList<>();

        private Condition(String sql, Object value) {
            this.sql = sql;
            values.add(value);
        }

        private void and(String more, Object... moreValues) {
            sql += " and " + more;
            values.addAll(List.of(moreValues));
        }

        private List<Object> with(Object... more) {
            var all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all;
        }
    }
}
