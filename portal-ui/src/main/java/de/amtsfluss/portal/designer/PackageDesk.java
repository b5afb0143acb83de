package de.amtsfluss.portal.designer;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelCheck;
import de.amtsfluss.processes.services.PackageVersion;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a designer may do with service packages. */
@Component
class PackageDesk {

    private final ServicePackages packages;
    private final ModelCheck check;
    private final SignedIn signedIn;

    PackageDesk(ServicePackages packages, ModelCheck check, SignedIn signedIn) {
        this.packages = packages;
        this.check = check;
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

    List<Finding> check(Map<String, byte[]> files) {
        return check.check(files);
    }

    /**
     * @param base version the change began from
     * @throws Overtaken if there is a newer version than the base by now
     */
    PackageVersion publish(String key, int base, Map<String, byte[]> files, String note) {
        Person designer = designer();
        PackageVersion newest = packages.listVersions(key).getFirst();
        if (newest.version() != base) {
            throw new Overtaken(newest);
        }
        return packages.publish(key, files, designer.id(), note);
    }

    private Person designer() {
        Person person = signedIn.person();
        if (!person.is(Role.DESIGNER)) {
            throw new NotAllowed("Models are not for (%s). Maybe the role is missing.".formatted(person.id()));
        }
        return person;
    }

    /** Somebody else published meanwhile. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PackageVersion newest;

        Overtaken(PackageVersion newest) {
            super("Version (%d) is in force by now.".formatted(newest.version()));
            this.newest = newest;
        }

        PackageVersion newest() {
            return newest;
        }
    }
}
