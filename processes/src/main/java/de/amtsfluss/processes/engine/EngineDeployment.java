package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.services.ModelDeployment;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

@Component
final class EngineDeployment implements ModelDeployment {

    private final RepositoryService repository;

    EngineDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String deploy(String key, int version, Map<String, byte[]> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(key + " " + version);
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                deployment.addInputStream(name, new java.io.ByteArrayInputStream(content));
            }
        });
        return deployment.deploy().getId();
    }
}
