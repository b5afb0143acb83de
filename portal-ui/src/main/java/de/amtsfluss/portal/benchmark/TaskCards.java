package de.amtsfluss.portal.benchmark;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.tasks.TaskFilter;
import de.amtsfluss.processes.tasks.TaskList;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task list of any length, spread over forty offices, and a caseworker of one of them. */
record TaskCards(JdbcClient jdbc, TaskList list) {

    private static final Person CLERK =
            new Person("clerk-7", "Clerk", "clerk@example.org", Set.of(Role.CASEWORKER), Set.of("office-1"));

    void fillUpTo(int cards) {
        jdbc.sql("""
                        insert into task_card (id, case_number, service, service_version, activity, name, form, office,
                            assignee, created_at, due_at, applicant)
                        select 'card-' || i, (select min(case_number) from case_file), 'hundesteuer', 1, 'review',
                            'Anmeldung prüfen', 'pruefung', 'office-' || i % 40,
                            case when i % 5 = 0 then 'clerk-' || i % 97 end, now() - i * interval '1 minute',
                            now() + i % 300 * interval '1 day', 'Applicant ' || i
                        from generate_series(1 + (select count(*) from task_card), ?) i""").param(cards).update();
        jdbc.sql("analyze task_card").update();
    }

    void readFirstPage() {
        read(new TaskFilter(TaskFilter.Scope.OFFICES, Optional.empty(), "", TaskFilter.Sort.OLDEST_FIRST, 0, 50));
    }

    void readByDueDate() {
        read(new TaskFilter(TaskFilter.Scope.OFFICES, Optional.empty(), "", TaskFilter.Sort.DUE_FIRST, 0, 50));
    }

    /** What a caseworker types into the search field. */
    void search() {
        read(new TaskFilter(
                TaskFilter.Scope.OFFICES, Optional.empty(), "applicant 81", TaskFilter.Sort.OLDEST_FIRST, 0, 50));
    }

    private void read(TaskFilter filter) {
        if (list.list(CLERK, filter).isEmpty()) {
            throw new IllegalStateException("No task was found for (%s).".formatted(filter));
        }
        list.count(CLERK, filter);
    }
}
