package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.municipality.Municipality;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.services.PackageFault;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says whether the models of a package may be carried out. An allow-list: what it does not know it refuses. Used by the
 * build, before publication and by the deployment itself, so that no door leads around it.
 */
@Component
public final class ModelCheck {

    private final CapabilityCatalogue catalogue;
    private final Set<String> offices;

    @Autowired
    ModelCheck(CapabilityCatalogue catalogue, Parameters parameters) {
        this(catalogue, offices(parameters));
    }

    ModelCheck(CapabilityCatalogue catalogue, Set<String> offices) {
        this.catalogue = catalogue;
        this.offices = offices;
    }

    private static Set<String> offices(Parameters parameters) {
        return parameters.municipality().offices().stream()
                .map(Municipality.Office::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Errors first by file; empty if all is well. Never throws because of what the files hold. */
    public List<Finding> check(Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        var models = checkModels(files, findings);
        description(files, models, findings);
        return List.copyOf(findings);
    }

    /** The same allow-list for the house's own operations, which are no citizen service and describe none. */
    public List<Finding> checkOperation(Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        checkModels(files, findings);
        return List.copyOf(findings);
    }

    private List<ModelFile> checkModels(Map<String, byte[]> files, List<Finding> findings) {
        var models = new ArrayList<ModelFile>();
        new TreeMap<>(files).forEach((name, xml) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                read(name, xml, models, findings);
            }
        });
        var content = new PackageContent(files.keySet(), decisions(models), offices);
        models.forEach(model -> {
            rules(model, content);
            findings.addAll(model.findings());
        });
        return models;
    }

    private static void read(String name, byte[] xml, List<ModelFile> models, List<Finding> findings) {
        try {
            models.add(new ModelFile(name, ModelXml.read(xml)));
        } catch (ModelXml.Refused e) {
            findings.add(Finding.error(name, "", e.code(), e.getMessage()));
        }
    }

    private void rules(ModelFile model, PackageContent content) {
        new WordRules(model).check();
        if (model.name().endsWith(".dmn")) {
            new DecisionRules(model).check();
        } else {
            new TaskRules(model, content, catalogue).check();
            new FlowRules(model).check();
        }
    }

    private static Set<String> decisions(List<ModelFile> models) {
        return models.stream()
                .flatMap(model -> model.elements().stream())
                .filter(DecisionRules::isDecision)
                .map(decision -> decision.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void description(Map<String, byte[]> files, List<ModelFile> models, List<Finding> findings) {
        try {
            var description = ServicePackage.unpublished(files).description();
            boolean there = models.stream()
                    .flatMap(model -> model.bpmn("process").stream())
                    .anyMatch(process -> process.getAttribute("id").equals(description.process()));
            if (!there) {
                findings.add(Finding.error("service.yaml", "", "process-unknown", description.process()));
            }
            if (!files.containsKey(description.form() + ".form.json")) {
                findings.add(Finding.error("service.yaml", "", "form-unknown", description.form()));
            }
            if (!offices.contains(description.office())) {
                findings.add(Finding.error("service.yaml", "", "office-unknown", description.office(), offices));
            }
        } catch (PackageFault | IllegalArgumentException e) {
            findings.add(Finding.error("service.yaml", "", "package-unreadable", e.getMessage()));
        }
    }
}
