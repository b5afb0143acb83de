package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.situation.emergency.CorridorRule;
import de.amtsfluss.processes.situation.picture.Relevance;
import de.amtsfluss.processes.situation.picture.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks the tables {@code emergencyClass}, {@code relevance} and {@code corridor}. */
@Component
final class EmergencyRules implements Relevance, CorridorRule {

    private static final int KEPT = 500;
    private static final Duration LOOKED_UP_AGAIN_AFTER = Duration.ofSeconds(1);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Map<String, List<Wanted>> known = new ConcurrentHashMap<>();
    private volatile Version version;

    private record Version(String id, long at) {}

    EmergencyRules(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
        this.repository = engine.getRepositoryService();
    }

    @Override
    public List<Wanted> wantedFor(String keyword) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(version() + " " + keyword, key -> ask(keyword));
    }

    @Override
    public boolean wantsCorridor(String keyword) {
        return evaluate("corridor", Map.of("emergencyClass", emergencyClass(keyword)))
                .getSingleEntry();
    }

    private List<Wanted> ask(String keyword) {
        return evaluate("relevance", Map.of("emergencyClass", emergencyClass(keyword))).stream()
                .map(EmergencyRules::wanted)
                .toList();
    }

    private String emergencyClass(String keyword) {
        return evaluate("emergencyClass", Map.of("keyword", keyword)).getSingleEntry();
    }

    private DmnDecisionTableResult evaluate(String table, Map<String, Object> variables) {
        return decisions.evaluateDecisionTableByKey(table).variables(variables).evaluate();
    }

    /** Looked up at most once a second: fifty pictures at once have the same rules. */
    private String version() {
        Version last = version;
        if (last == null || System.nanoTime() - last.at() > LOOKED_UP_AGAIN_AFTER.toNanos()) {
            last = new Version(findVersion(), System.nanoTime());
            version = last;
        }
        return last.id();
    }

    private String findVersion() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("relevance")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static Wanted wanted(DmnDecisionRuleResult rule) {
        return new Wanted(
                rule.getEntry("kind"),
                number(rule, "radius"),
                number(rule, "maxAge"),
                number(rule, "weight"),
                rule.getEntry("layer"),
                rule.getEntry("danger"),
                number(rule, "most"));
    }

    private static int number(DmnDecisionRuleResult rule, String output) {
        return ((Number) rule.getEntry(output)).intValue();
    }
}
