package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.decisions.Decision;
import de.amtsfluss.processes.decisions.Decisions;
import de.amtsfluss.processes.municipality.Municipality;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import de.amtsfluss.processes.tasks.TaskResults;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters come from the version of the package the case runs on, and from the town's parameter set. */
@Component
final class PackageLetters implements LetterSource {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final ServicePackages services;
    private final Parameters parameters;
    private final Decisions decisions;
    private final TaskResults results;

    PackageLetters(ServicePackages services, Parameters parameters, Decisions decisions, TaskResults results) {
        this.services = services;
        this.parameters = parameters;
        this.decisions = decisions;
        this.results = results;
    }

    @Override
    public String template(CaseFile file, String name) {
        return service(file)
                .findFile(name + ".html")
                .map(html -> new String(html, StandardCharsets.UTF_8))
                .orElseThrow(() -> new TemplateFault(
                        "The service (%s) has no letter (%s.html). Maybe the template is called otherwise."
                                .formatted(file.service(), name)));
    }

    @Override
    public Map<String, String> texts(CaseFile file, Locale language) {
        return service(file).texts(language);
    }

    @Override
    public Map<String, Object> model(CaseFile file, Locale language) {
        ServicePackage service = service(file);
        Municipality municipality = parameters.municipality();
        LocalDate submitted = LocalDate.ofInstant(file.submittedAt(), LOCAL);
        var model = new HashMap<String, Object>();
        model.put("serviceName", service.findText("name", language).orElseGet(() -> service.text("title", language)));
        model.put("officeName", municipality.office(file.office()).name());
        model.put("municipality", municipality);
        model.put("city", parameters.values(service.description().parameters(), submitted));
        putDecisions(model, decisions.listOf(file.number()));
        putResults(model, results.listOf(file.number()));
        return model;
    }

    private static void putDecisions(Map<String, Object> model, List<Decision> decided) {
        var hits = new LinkedHashMap<String, List<Map<String, Object>>>();
        var legalBases = new LinkedHashSet<String>();
        for (Decision decision : decided) {
            for (Decision.Hit hit : decision.hits()) {
                hits.computeIfAbsent(decision.key(), key -> new ArrayList<>()).add(hit.outputs());
                Optional.ofNullable(hit.outputs().get("legalBasis"))
                        .ifPresent(basis -> legalBases.add(basis.toString()));
            }
        }
        model.put("decisions", hits);
        model.put("legalBases", legalBases);
    }

    /** Keys of fields are unique within a service; where a task was done twice, what was said last counts. */
    private static void putResults(Map<String, Object> model, List<TaskResults.TaskResult> done) {
        var said = new LinkedHashMap<String, Object>();
        done.forEach(result -> said.putAll(result.data()));
        model.put("tasks", said);
    }

    private ServicePackage service(CaseFile file) {
        return services.version(file.service(), file.serviceVersion());
    }
}
