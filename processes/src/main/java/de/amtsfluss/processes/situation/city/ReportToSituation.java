package de.amtsfluss.processes.situation.city;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.decisions.CaseKnowledge;
import de.amtsfluss.processes.feel.Feel;
import de.amtsfluss.processes.services.ServicePackages;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Pushes;
import de.amtsfluss.processes.situation.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the situation picture what a case knows, as the package's mapping says: a FEEL list of {@link Report}s over the
 * case's data. Nobody sees it before its owner releases it for an emergency.
 */
@Component
final class ReportToSituation implements Capability<ReportToSituation.Request, ReportToSituation.Told> {

    private static final TypeReference<List<Map<String, Object>>> WRITTEN = new TypeReference<>() {};

    /** @param mapping file of the service package, such as {@code lagebild.feel} */
    record Request(String mapping) {}

    /** @param reports how many */
    record Told(int reports) {}

    private final CaseFiles cases;
    private final ServicePackages services;
    private final CaseKnowledge knowledge;
    private final Pushes pushes;
    private final JsonMapper json;

    ReportToSituation(
            CaseFiles cases, ServicePackages services, CaseKnowledge knowledge, Pushes pushes, JsonMapper json) {
        this.cases = cases;
        this.services = services;
        this.knowledge = knowledge;
        this.pushes = pushes;
        this.json = json;
    }

    @Override
    public String topic() {
        return "report-to-situation";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Told perform(Request request, Run run) {
        List<Report> reports = reports(cases.caseFile(run.caseNumber()), request.mapping());
        reports.stream().collect(Collectors.groupingBy(Report::source)).forEach(this::tell);
        return new Told(reports.size());
    }

    private List<Report> reports(CaseFile file, String mapping) {
        Map<String, Object> context = new HashMap<>(knowledge.of(file.number()));
        context.put("caseNumber", file.number().value());
        String expression = new String(
                services.version(file.service(), file.serviceVersion()).file(mapping), StandardCharsets.UTF_8);
        return json.convertValue(Feel.evaluate(expression, context), WRITTEN).stream()
                .map(ReportToSituation::report)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Report report(Map<String, Object> written) {
        return new Report(
                String.valueOf(written.get("source")),
                String.valueOf(written.get("id")),
                String.valueOf(written.get("kind")),
                String.valueOf(written.get("title")),
                String.valueOf(written.get("address")),
                written.get("details") instanceof Map<?, ?> details ? (Map<String, Object>) details : Map.of());
    }

    private void tell(String source, List<Report> reports) {
        try {
            pushes.acceptFromHouse(source, new Payload(json.writeValueAsBytes(reports), "application/json"));
        } catch (Unreadable e) {
            throw new IllegalStateException("What the service tells is not as agreed. Maybe its mapping is wrong.", e);
        }
    }
}
