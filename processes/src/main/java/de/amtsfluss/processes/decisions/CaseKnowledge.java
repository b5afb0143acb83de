package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.services.ServicePackages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What rules may know of a case: its data, {@code submittedOn}, and as {@code city} the municipality's parameters. */
@Component
public class CaseKnowledge {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final CaseFiles cases;
    private final ServicePackages services;
    private final Parameters parameters;

    CaseKnowledge(CaseFiles cases, ServicePackages services, Parameters parameters) {
        this.cases = cases;
        this.services = services;
        this.parameters = parameters;
    }

    /** Read once per transaction: a decision table asks for it with every cell. */
    public Map<String, Object> of(CaseNumber number) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read(number);
        }
        var key = new Key(number);
        Object known = TransactionSynchronizationManager.getResource(key);
        return known == null ? remember(key, read(number)) : ((Known) known).values();
    }

    private Map<String, Object> read(CaseNumber number) {
        CaseFile file = cases.caseFile(number);
        LocalDate submittedOn = file.submittedAt().atZone(LOCAL).toLocalDate();
        var groups = services.version(file.service(), file.serviceVersion())
                .description()
                .parameters();
        var known = new HashMap<String, Object>(file.data());
        known.put("submittedOn", submittedOn);
        known.put("city", parameters.values(groups, submittedOn));
        return known;
    }

    private static Map<String, Object> remember(Key key, Map<String, Object> values) {
        TransactionSynchronizationManager.bindResource(key, new Known(values));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
        return values;
    }

    private record Key(CaseNumber number) {}

    private record Known(Map<String, Object> values) {}
}
