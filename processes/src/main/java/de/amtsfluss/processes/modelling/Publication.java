package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.services.PackageVersion;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings what a designer drew into force. */
@Component
public final class Publication {

    private final ModelCheck check;
    private final ServicePackages services;
    private final ModelDrafts drafts;

    Publication(ModelCheck check, ServicePackages services, ModelDrafts drafts) {
        this.check = check;
        this.services = services;
        this.drafts = drafts;
    }

    /**
     * New cases take the new version at once, running ones finish on theirs. The designer's draft is done with.
     *
     * @param base version the change began from
     * @param note what changed and why, for the list of versions
     * @throws de.amtsfluss.processes.access.NotAllowed if the person is no designer
     * @throws Overtaken if there is a newer version than the base
     * @throws Unsound if the package has errors
     */
    public PackageVersion publish(Person designer, String key, int base, Map<String, byte[]> files, String note) {
        ModelDrafts.refuseOthers(designer);
        PackageVersion newest = services.listVersions(key).getFirst();
        if (newest.version() != base) {
            throw new Overtaken(newest);
        }
        List<Finding> errors =
                check.check(files).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new Unsound(errors);
        }
        PackageVersion version = services.publish(key, files, designer.id(), note);
        drafts.discard(designer, key);
        return version;
    }
}
