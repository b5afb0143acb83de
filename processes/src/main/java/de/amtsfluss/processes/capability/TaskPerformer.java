package de.amtsfluss.processes.capability;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Performs one fetched piece of work and reports how it went. */
@Component
final class TaskPerformer {

    private static final Logger LOG = LoggerFactory.getLogger(TaskPerformer.class);

    private final CapabilityCatalogue catalogue;
    private final ExternalTaskService tasks;
    private final RetryProfiles retries;
    private final Setbacks setbacks;
    private final Heartbeat heartbeat;

    TaskPerformer(
            CapabilityCatalogue catalogue,
            ExternalTaskService tasks,
            RetryProfiles retries,
            Setbacks setbacks,
            Heartbeat heartbeat) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.retries = retries;
        this.setbacks = setbacks;
        this.heartbeat = heartbeat;
    }

    void perform(LockedExternalTask task, String worker) {
        MDC.put("case", task.getBusinessKey());
        long begun = System.nanoTime();
        try (var run = heartbeat.watch(task, worker)) {
            Record receipt = perform(catalogue.find(task.getTopicName()).orElseThrow(), task, run);
            run.rest(); // a heartbeat at the same moment would undo the completion
            tasks.complete(task.getId(), worker, null, Records.write(receipt));
            long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            LOG.info("{} for {} done in {} ms", task.getTopicName(), task.getBusinessKey(), milliseconds);
            if (task.getRetries() != null) {
                setbacks.overcome(task.getId());
            }
        } catch (Refusal refusal) {
            refuse(task, worker, refusal);
        } catch (RuntimeException | LinkageError e) {
            fail(task, worker, e);
        } finally {
            MDC.remove("case");
        }
    }

    private static <I extends Record, O extends Record> O perform(
            Capability<I, O> capability, LockedExternalTask task, Run run) throws Refusal {
        return capability.perform(Records.read(capability.request(), Map.copyOf(task.getVariables())), run);
    }

    private void refuse(LockedExternalTask task, String worker, Refusal refusal) {
        LOG.info("{} for {} refused: {}", task.getTopicName(), task.getBusinessKey(), refusal.code());
        try {
            tasks.handleBpmnError(task.getId(), worker, refusal.code(), refusal.getMessage());
        } catch (NotFoundException e) {
            LOG.info("{} for {} has ended meanwhile", task.getTopicName(), task.getBusinessKey());
        }
    }

    private void fail(LockedExternalTask task, String worker, Throwable failure) {
        List<Duration> profile = retries.profile(
                Optional.ofNullable(task.getExtensionProperties().get("retry")));
        int left = task.getRetries() == null ? profile.size() : task.getRetries() - 1;
        Duration pause = left > 0 ? profile.get(Math.max(0, profile.size() - left)) : Duration.ZERO;
        LOG.warn("{} for {} failed, {} attempts left", task.getTopicName(), task.getBusinessKey(), left, failure);
        try {
            tasks.handleFailure(task.getId(), worker, message(failure), failure.toString(), left, pause.toMillis());
            setbacks.record(task, failure, left, pause);
        } catch (ProcessEngineException e) {
            LOG.warn(
                    "The failure of {} for {} could not be reported; it is fetched again when its lock ends: {}",
                    task.getTopicName(),
                    task.getBusinessKey(),
                    e.toString());
        }
    }

    private static String message(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.length() > 600 ? message.substring(0, 600) : message;
    }
}
