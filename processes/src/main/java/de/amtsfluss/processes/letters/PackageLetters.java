package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.municipality.Municipality;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Letters come from the version of the package the case runs on, and from the town's parameter set. */
@Component
final class PackageLetters implements LetterSource {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final ServicePackages services;
    private final Parameters parameters;
    private final ObjectProvider<LetterFacts> facts;

    PackageLetters(ServicePackages services, Parameters parameters, ObjectProvider<LetterFacts> facts) {
        this.services = services;
        this.parameters = parameters;
        this.facts = facts;
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
        facts.orderedStream().forEach(known -> model.putAll(known.of(file)));
        return model;
    }

    private ServicePackage service(CaseFile file) {
        return services.version(file.service(), file.serviceVersion());
    }
}
