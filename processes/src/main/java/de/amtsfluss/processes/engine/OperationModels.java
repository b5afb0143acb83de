package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.PortalNode;
import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelCheck;
import de.amtsfluss.processes.services.PackageFault;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the models on the class path below {@code operations/<key>/} into force, before anything starts that asks for
 * them. What the engine holds already is left alone: the deployment's source is the hash of its files.
 */
@Component
@PortalNode
final class OperationModels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OperationModels.class);

    private final RepositoryService repository;
    private final ModelCheck check;
    private boolean running;

    OperationModels(RepositoryService repository, ModelCheck check) {
        this.repository = repository;
        this.check = check;
    }

    @Override
    public void start() {
        running = true;
        OperationFiles.byKey().forEach(this::putIntoForce);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1_000;
    }

    /** @return false if these very files are in force */
    boolean putIntoForce(String key, Map<String, byte[]> files) {
        String name = "operations/" + key;
        String hash = OperationFiles.hash(files);
        List<Deployment> before = repository
                .createDeploymentQuery()
                .deploymentName(name)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        if (!before.isEmpty() && hash.equals(before.getFirst().getSource())) {
            return false;
        }
        refuseErrors(key, files);
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(hash);
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
        LOG.info("Operation {} is in force with {}", key, files.keySet());
        return true;
    }

    private void refuseErrors(String key, Map<String, byte[]> files) {
        List<String> errors = check.checkOperation(files).stream()
                .filter(Finding::isError)
                .map(finding ->
                        "%s (%s): %s".formatted(finding.file(), finding.elementId(), finding.message(Locale.ENGLISH)))
                .toList();
        if (!errors.isEmpty()) {
            throw new PackageFault(
                    "The models of operation (%s) are not put into force. %s".formatted(key, String.join(" ", errors)));
        }
    }
}
