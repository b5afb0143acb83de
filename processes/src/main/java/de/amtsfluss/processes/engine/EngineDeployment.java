package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelCheck;
import de.amtsfluss.processes.services.ModelDeployment;
import de.amtsfluss.processes.services.PackageFault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
final class EngineDeployment implements ModelDeployment {

    private final RepositoryService repository;
    private final ObjectProvider<ModelCheck> check;

    /** The check is looked up late: it knows all capabilities, and some of them know the packages. */
    EngineDeployment(RepositoryService repository, ObjectProvider<ModelCheck> check) {
        this.repository = repository;
        this.check = check;
    }

    @Override
    public String deploy(String key, int version, Map<String, byte[]> files) {
        refuseErrors(key, files);
        DeploymentBuilder deployment = repository.createDeployment().name(key + " " + version);
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                deployment.addInputStream(name, new java.io.ByteArrayInputStream(content));
            }
        });
        return deployment.deploy().getId();
    }

    private void refuseErrors(String key, Map<String, byte[]> files) {
        List<String> errors = check.getObject().check(files).stream()
                .filter(Finding::isError)
                .map(finding ->
                        "%s (%s): %s".formatted(finding.file(), finding.elementId(), finding.message(Locale.ENGLISH)))
                .toList();
        if (!errors.isEmpty()) {
            throw new PackageFault(
                    "The models of (%s) are not put into force. %s".formatted(key, String.join(" ", errors)));
        }
    }
}
