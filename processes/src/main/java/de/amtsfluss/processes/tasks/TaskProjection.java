package de.amtsfluss.processes.tasks;

import java.sql.Timestamp;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a card for each open task of a case, in the transaction in which the task comes or goes. */
@Component
final class TaskProjection implements TaskListener {

    private final ObjectProvider<JdbcClient> jdbc;

    TaskProjection(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> insert((TaskEntity) task);
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> delete(task.getId());
            default -> update(task);
        }
    }

    private void insert(TaskEntity task) {
        jdbc.getObject()
                .sql("""
                        insert into task_card (id, case_number, service, service_version, activity, name, form, office,
                            assignee, created_at, due_at, applicant)
                        select ?, case_number, service, service_version, ?, ?, ?, ?, ?, ?, ?, applicant_name
                        from case_file where case_number = ?""")
                .params(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        form(task),
                        office(task),
                        task.getAssignee(),
                        new Timestamp(task.getCreateTime().getTime()),
                        task.getDueDate() == null
                                ? null
                                : new Timestamp(task.getDueDate().getTime()),
                        task.getProcessInstance().getBusinessKey())
                .update();
        jdbc.getObject()
                .sql("update case_file set state = 'IN_PROGRESS' where case_number = ? and state = 'RECEIVED'")
                .param(task.getProcessInstance().getBusinessKey())
                .update();
    }

    private void update(DelegateTask task) {
        jdbc.getObject()
                .sql("update task_card set assignee = ?, due_at = ? where id = ?")
                .params(
                        task.getAssignee(),
                        task.getDueDate() == null
                                ? null
                                : new Timestamp(task.getDueDate().getTime()),
                        task.getId())
                .update();
    }

    private void delete(String id) {
        jdbc.getObject().sql("delete from task_card where id = ?").param(id).update();
    }

    private static String form(TaskEntity task) {
        Expression form = task.getTaskDefinition().getFormKey();
        return form == null ? "" : form.getExpressionText();
    }

    private static String office(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The task (%s) belongs to no office.".formatted(task.getTaskDefinitionKey())));
    }
}
