package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.incidents.Retries;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

@Component
final class EngineRetries implements Retries {

    private final ExternalTaskService externalTasks;
    private final ManagementService management;

    EngineRetries(ExternalTaskService externalTasks, ManagementService management) {
        this.externalTasks = externalTasks;
        this.management = management;
    }

    @Override
    public void again(String id, boolean capability) {
        if (capability) {
            externalTasks.setRetries(id, 1);
            externalTasks.unlock(id);
        } else {
            management.setJobRetries(id, 1);
        }
    }
}
