package de.amtsfluss.processes.handover;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.decisions.CaseKnowledge;
import de.amtsfluss.processes.decisions.Decisions;
import de.amtsfluss.processes.feel.Feel;
import de.amtsfluss.processes.services.PackageFault;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packs what the package's mapping says: a FEEL context over the case's data, {@code caseNumber} and {@code decisions}. */
@Component
class ConsignmentPacking {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final CaseFiles cases;
    private final ServicePackages services;
    private final CaseKnowledge knowledge;
    private final Decisions decisions;
    private final JsonMapper json;

    ConsignmentPacking(
            CaseFiles cases, ServicePackages services, CaseKnowledge knowledge, Decisions decisions, JsonMapper json) {
        this.cases = cases;
        this.services = services;
        this.knowledge = knowledge;
        this.decisions = decisions;
        this.json = json;
    }

    Consignment pack(String key, CaseNumber number, String mapping) {
        CaseFile file = cases.caseFile(number);
        ServicePackage service = services.version(file.service(), file.serviceVersion());
        var handover = service.description()
                .handover()
                .orElseThrow(() -> new PackageFault("The service (%s) hands nothing over.".formatted(service.key())));
        return new Consignment(
                key,
                number.value(),
                handover.destination(),
                service.description().leikaKey(),
                service.text("name", Locale.GERMAN),
                handover.schema(),
                map(service, mapping, number),
                List.of());
    }

    private Map<String, Object> map(ServicePackage service, String mapping, CaseNumber number) {
        Map<String, Object> context = new HashMap<>(knowledge.of(number));
        context.put("caseNumber", number.value());
        context.put("decisions", json.convertValue(decisions.listOf(number), LIST));
        String expression = new String(service.file(mapping), StandardCharsets.UTF_8);
        return json.convertValue(Feel.evaluate(expression, context), DATA);
    }
}
