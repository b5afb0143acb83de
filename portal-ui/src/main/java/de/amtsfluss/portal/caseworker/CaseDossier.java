package de.amtsfluss.portal.caseworker;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.Document;
import de.amtsfluss.processes.cases.Documents;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.letters.EntryCopy;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** A case with the form it came in on and its papers, for who may see it. */
@Service
class CaseDossier {

    private final CaseFiles cases;
    private final Documents documents;
    private final ServicePackages services;
    private final EntryCopy copies;

    CaseDossier(CaseFiles cases, Documents documents, ServicePackages services, EntryCopy copies) {
        this.cases = cases;
        this.documents = documents;
        this.services = services;
        this.copies = copies;
    }

    /** @param papers oldest first */
    record Dossier(CaseFile file, ServicePackage service, List<Document> papers, CaseDossier shelf) {

        Form form(Locale locale) {
            return service.form(service.description().form(), locale);
        }

        byte[] content(Document paper) {
            return shelf.documents.content(file.number(), paper.id());
        }

        byte[] entryCopy() {
            return shelf.copies.render(file, service);
        }
    }

    /** @throws de.amtsfluss.processes.access.NotAllowed if the case is not for this person */
    Dossier of(Person person, CaseNumber number) {
        CaseFile file = cases.caseFile(number, person);
        return new Dossier(
                file, services.version(file.service(), file.serviceVersion()), documents.listDocuments(number), this);
    }
}
