package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.cases.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Where the process of a case stands and which way it took, by the ids of its flow nodes. */
@Component
public class CaseProgress {

    private final HistoryService history;

    CaseProgress(HistoryService history) {
        this.history = history;
    }

    /** Empty as soon as the process has ended. */
    public List<String> activeActivities(CaseNumber number) {
        return activities(number).stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    /** In the order they were left, each once. */
    public List<String> completedActivities(CaseNumber number) {
        return activities(number).stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    private List<HistoricActivityInstance> activities(CaseNumber number) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        if (instance == null) {
            return List.of();
        }
        HistoricActivityInstanceQuery query =
                history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId());
        return query.orderPartiallyByOccurrence().asc().list();
    }
}
