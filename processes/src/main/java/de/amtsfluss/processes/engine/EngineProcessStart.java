package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.intake.ProcessStart;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
final class EngineProcessStart implements ProcessStart {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Map<String, String> definitionByDeployment = new ConcurrentHashMap<>();

    EngineProcessStart(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public void start(CaseFile file, ServicePackage service) {
        runtime.startProcessInstanceById(definitionId(service), file.number().value(), CaseVariables.of(file));
    }

    private String definitionId(ServicePackage service) {
        return definitionByDeployment.computeIfAbsent(service.deploymentId(), deployment -> repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(service.description().process())
                .singleResult()
                .getId());
    }
}
