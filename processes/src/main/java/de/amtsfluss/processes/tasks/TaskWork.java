package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.CaseVariables;
import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Finding;
import de.amtsfluss.processes.forms.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a task on, giving it back, doing it. */
@Component
public class TaskWork {

    private final TaskList list;
    private final TaskService tasks;
    private final TaskResults results;
    private final TaskForms forms;
    private final Journal journal;

    TaskWork(TaskList list, TaskService tasks, TaskResults results, TaskForms forms, Journal journal) {
        this.list = list;
        this.tasks = tasks;
        this.results = results;
        this.forms = forms;
        this.journal = journal;
    }

    /** @throws Taken if somebody else has it */
    @Transactional
    public void claim(Person person, String id) {
        TaskCard card = list.task(person, id);
        results.lock(id);
        TaskCard now = list.task(person, id);
        if (now.assignee().filter(other -> !other.equals(person.id())).isPresent()) {
            throw new Taken(now.assigneeName().orElse(now.assignee().orElseThrow()));
        }
        tasks.setAssignee(id, person.id());
        results.nameAssignee(id, person.name());
        journal.write(card.caseNumber(), person.id(), "task-claimed", Map.of("task", card.name()));
    }

    /** Gives it back to the office; nothing happens to a task of somebody else. */
    @Transactional
    public void release(Person person, String id) {
        TaskCard card = list.task(person, id);
        if (card.assignee().filter(person.id()::equals).isPresent()) {
            tasks.setAssignee(id, null);
            results.nameAssignee(id, null);
            journal.write(card.caseNumber(), person.id(), "task-released", Map.of("task", card.name()));
        }
    }

    /** The form to be filled in, in the language of who does it. */
    public Form form(Person person, String id, Locale locale) {
        return forms.form(list.task(person, id), locale);
    }

    /**
     * Completes a claimed task and lets the process go on.
     *
     * @throws Taken if it is not this person's
     * @throws Incomplete if the data do not satisfy the task's form; nothing changes then
     */
    @Transactional
    public void complete(Person person, String id, Map<String, Object> data) {
        TaskCard card = list.task(person, id);
        if (card.assignee().filter(person.id()::equals).isEmpty()) {
            throw new Taken(card.assigneeName().orElse(""));
        }
        Checked checked = forms.check(card, data);
        if (!checked.satisfied()) {
            throw new Incomplete(checked.findings());
        }
        results.store(card, checked.data(), person);
        journal.write(card.caseNumber(), person.id(), "task-completed", Map.of("task", card.name()));
        tasks.complete(id, CaseVariables.scalars(checked.data()));
    }

    /** Somebody else works on it. */
    public static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String by;

        Taken(String by) {
            super("The task is taken by (%s).".formatted(by));
            this.by = by;
        }

        public String by() {
            return by;
        }
    }

    /** Something is missing or wrong. */
    public static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Finding> findings;

        Incomplete(List<Finding> findings) {
            super("The task's form has %d findings.".formatted(findings.size()));
            this.findings = findings;
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
