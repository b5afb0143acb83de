package de.amtsfluss.processes.engine;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the case file what only the engine notices: its process has ended, or a step of it failed for good. */
@Component
final class CaseHistorian implements HistoryEventHandler {

    private final ObjectProvider<JdbcClient> jdbc;

    CaseHistorian(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
                && instance.getSuperProcessInstanceId() == null) {
            close(instance);
        } else if (event instanceof HistoricIncidentEventEntity incident
                && Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
            record(incident);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void close(HistoricProcessInstanceEventEntity instance) {
        jdbc.getObject()
                .sql("update case_file set state = 'CLOSED', closed_at = ? where case_number = ?")
                .params(new Timestamp(new Date().getTime()), instance.getBusinessKey())
                .update();
    }

    private void record(HistoricIncidentEventEntity incident) {
        if (incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            jdbc.getObject()
                    .sql("""
                            insert into incident (id, kind, case_number, activity, details, opened_at, attempts)
                            select ?, 'STEP', c.case_number, ?, ?, ?, 3
                            from (select 1) one left join case_file c on c.case_number = ?
                            on conflict (id) do update set details = excluded.details, closed_at = null,
                                attempts = incident.attempts + 1""")
                    .params(
                            incident.getConfiguration(),
                            String.valueOf(incident.getActivityId()),
                            String.valueOf(incident.getIncidentMessage()),
                            new Timestamp(incident.getCreateTime().getTime()),
                            businessKey(incident))
                    .update();
        } else if (incident.getConfiguration() != null) {
            jdbc.getObject()
                    .sql("update incident set closed_at = now() where id = ?")
                    .param(incident.getConfiguration())
                    .update();
        }
    }

    private static String businessKey(HistoricIncidentEventEntity incident) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(incident.getProcessInstanceId());
        return execution == null ? null : execution.getBusinessKey();
    }
}
