package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.letters.LetterFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For letters: under {@code decisions} the outputs of all rules that hit, by decision, in the order of the items. */
@Component
final class DecidedFacts implements LetterFacts {

    private final Decisions decisions;

    DecidedFacts(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        Map<String, List<Map<String, Object>>> outputs = decisions.listOf(file.number()).stream()
                .collect(Collectors.groupingBy(
                        Decision::key,
                        LinkedHashMap::new,
                        Collectors.flatMapping(
                                decision -> decision.hits().stream().map(Decision.Hit::outputs), Collectors.toList())));
        return Map.of("decisions", outputs);
    }
}
