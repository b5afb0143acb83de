package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.cases.CaseNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down each evaluation of a decision that the process of a case asked for. */
@Component
final class DecisionRecorder implements HistoryEventHandler {

    private final ObjectProvider<Decisions> decisions;

    DecisionRecorder(ObjectProvider<Decisions> decisions) {
        this.decisions = decisions;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            record(evaluation.getRootHistoricDecisionInstance());
            evaluation.getRequiredHistoricDecisionInstances().forEach(this::record);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void record(HistoricDecisionInstanceEntity evaluated) {
        if (evaluated.getExecutionId() == null) {
            return;
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(evaluated.getExecutionId());
        if (execution == null || execution.getProcessBusinessKey() == null) {
            return;
        }
        Object loop = execution.getVariable("loopCounter");
        decisions
                .getObject()
                .record(
                        new CaseNumber(execution.getProcessBusinessKey()),
                        evaluated.getDecisionDefinitionKey(),
                        loop instanceof Integer item ? item : 0,
                        hits(evaluated.getOutputs()));
    }

    private static List<Decision.Hit> hits(List<HistoricDecisionOutputInstance> outputs) {
        var byRule = new LinkedHashMap<String, Map<String, Object>>();
        outputs.forEach(
                output -> byRule.computeIfAbsent(String.valueOf(output.getRuleId()), rule -> new LinkedHashMap<>())
                        .put(output.getVariableName(), output.getValue()));
        return byRule.entrySet().stream()
                .map(rule -> new Decision.Hit(rule.getKey(), rule.getValue()))
                .toList();
    }
}
