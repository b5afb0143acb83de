package de.amtsfluss.portal.designer;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.modelling.ElementTemplates;
import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelCheck;
import de.amtsfluss.processes.modelling.ModelDraft;
import de.amtsfluss.processes.modelling.ModelDrafts;
import de.amtsfluss.processes.modelling.Publication;
import de.amtsfluss.processes.services.PackageVersion;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a designer may do with service packages. */
@Component
class PackageDesk {

    private final ServicePackages packages;
    private final Workshop workshop;
    private final SignedIn signedIn;

    /** The way of a change from the first stroke into force. */
    @Component
    record Workshop(ModelDrafts drafts, ModelCheck check, Publication publication, ElementTemplates templates) {}

    PackageDesk(ServicePackages packages, Workshop workshop, SignedIn signedIn) {
        this.packages = packages;
        this.workshop = workshop;
        this.signedIn = signedIn;
    }

    List<ServicePackage> listCurrent() {
        designer();
        return packages.listCurrent();
    }

    /** @throws NotAllowed if there is no such service */
    ServicePackage current(String key) {
        designer();
        return packages.findCurrent(key).orElseThrow(() -> new NotAllowed("There is no service (%s).".formatted(key)));
    }

    List<PackageVersion> listVersions(String key) {
        designer();
        return packages.listVersions(key);
    }

    Optional<ModelDraft> findDraft(String key) {
        return workshop.drafts().find(signedIn.person(), key);
    }

    ModelDraft save(String key, int base, Map<String, byte[]> files) {
        return workshop.drafts().save(signedIn.person(), key, base, files);
    }

    void discard(String key) {
        workshop.drafts().discard(signedIn.person(), key);
    }

    List<Finding> check(Map<String, byte[]> files) {
        return workshop.check().check(files);
    }

    PackageVersion publish(String key, int base, Map<String, byte[]> files, String note) {
        return workshop.publication().publish(signedIn.person(), key, base, files, note);
    }

    /** The capabilities as element templates, a JSON array. */
    String templates() {
        return workshop.templates().json();
    }

    private void designer() {
        Person person = signedIn.person();
        if (!person.is(Role.DESIGNER)) {
            throw new NotAllowed("Models are not for (%s). Maybe the role is missing.".formatted(person.id()));
        }
    }
}
