package de.amtsfluss.processes.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Starts and steers the house's own processes, which serve no case. An instance is known by its process and the
 * subject it is about, of which there is at most one at a time. Everything joins the caller's transaction; who needs
 * the "at most one" under concurrency holds a lock on the subject.
 */
@Component
public class Operations {

    private final RuntimeService runtime;
    private final ExternalTaskService tasks;
    private final TaskService users;

    Operations(RuntimeService runtime, ExternalTaskService tasks, TaskService users) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.users = users;
    }

    /**
     * @param subject business key, such as the key of a source
     * @param variables enums as text, numbers, booleans and short strings
     * @return id of the instance; empty if one about this subject runs already
     */
    public Optional<String> start(String process, String subject, Map<String, Object> variables) {
        if (findRunning(process, subject).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                runtime.startProcessInstanceByKey(process, subject, variables).getId());
    }

    /** Starts the process that begins with this message. @return false if one about this subject runs already */
    public boolean begin(String process, String subject, String message, Map<String, Object> variables) {
        if (findRunning(process, subject).isPresent()) {
            return false;
        }
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .setVariables(variables)
                .correlateStartMessage();
        return true;
    }

    public Optional<String> findRunning(String process, String subject) {
        List<ProcessInstance> found = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(subject)
                .listPage(0, 1);
        return found.stream().findFirst().map(ProcessInstance::getId);
    }

    /** Lets a running instance try once more what it has given up. @return false if it has given up nothing */
    public boolean tryAgain(String instance) {
        List<ExternalTask> given = tasks.createExternalTaskQuery()
                .processInstanceId(instance)
                .noRetriesLeft()
                .list();
        given.forEach(task -> tasks.setRetries(task.getId(), 1));
        return !given.isEmpty();
    }

    /** A step of the running instance was tried as often as its profile says. */
    public boolean hasGivenUp(String process, String subject) {
        return findRunning(process, subject)
                .filter(instance -> tasks.createExternalTaskQuery()
                                .processInstanceId(instance)
                                .noRetriesLeft()
                                .count()
                        > 0)
                .isPresent();
    }

    /** @return false if nobody waits for the message */
    public boolean tell(String process, String subject, String message, Map<String, Object> variables) {
        return findRunning(process, subject)
                .map(instance -> correlate(instance, message, variables))
                .orElse(false);
    }

    /** Completes a user task that waits for a person. @return false if the instance does not stand there */
    public boolean complete(String process, String subject, String activity, Map<String, Object> variables) {
        return findRunning(process, subject)
                .map(instance -> users.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(activity)
                        .singleResult())
                .map(task -> {
                    users.complete(task.getId(), variables);
                    return true;
                })
                .orElse(false);
    }

    /** Ends the instance where it stands; nothing happens if there is none. */
    public void cancel(String process, String subject, String reason) {
        findRunning(process, subject).ifPresent(instance -> runtime.deleteProcessInstance(instance, reason));
    }

    /** Asked first: a correlation that fails would take the caller's transaction with it. */
    private boolean correlate(String instance, String message, Map<String, Object> variables) {
        boolean awaited = runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventType("message")
                        .eventName(message)
                        .count()
                > 0;
        if (awaited) {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(instance)
                    .setVariables(variables)
                    .correlate();
        }
        return awaited;
    }
}
