package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.letters.LetterFacts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For letters: as {@code reason} what a caseworker last wrote into a field whose key ends with "reason". */
@Component
final class ReasonFacts implements LetterFacts {

    private final TaskResults results;

    ReasonFacts(TaskResults results) {
        this.results = results;
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        return results.listOf(file.number()).reversed().stream()
                .flatMap(result -> reason(result.data()).stream())
                .findFirst()
                .<Map<String, Object>>map(reason -> Map.of("reason", reason))
                .orElse(Map.of());
    }

    private static Optional<String> reason(Map<String, Object> data) {
        return data.entrySet().stream()
                .filter(field -> field.getKey().toLowerCase().endsWith("reason"))
                .map(field -> String.valueOf(field.getValue()))
                .findFirst();
    }
}
