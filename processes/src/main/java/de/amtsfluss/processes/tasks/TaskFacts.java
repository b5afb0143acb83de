package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.letters.LetterFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For letters: under {@code tasks} what caseworkers said, by field; where a task was done twice, the last word. */
@Component
final class TaskFacts implements LetterFacts {

    private final TaskResults results;

    TaskFacts(TaskResults results) {
        this.results = results;
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        var said = new LinkedHashMap<String, Object>();
        results.listOf(file.number()).forEach(result -> said.putAll(result.data()));
        return Map.of("tasks", said);
    }
}
