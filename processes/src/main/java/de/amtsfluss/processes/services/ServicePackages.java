package de.amtsfluss.processes.services;

import de.amtsfluss.processes.audit.Journal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All services with all their versions. A published version stays readable for the cases that run on it. */
@Component
public class ServicePackages {

    private final PackageTable table;
    private final ModelDeployment deployment;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final CurrentVersions current;
    private final Map<String, ServicePackage> read = new ConcurrentHashMap<>();

    ServicePackages(PackageTable table, ModelDeployment deployment, Journal journal, TransactionTemplate transaction) {
        this.table = table;
        this.current = new CurrentVersions(table::findCurrentVersion);
        this.deployment = deployment;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The newest version of each service, by key. */
    public List<ServicePackage> listCurrent() {
        return table.currentVersions().entrySet().stream()
                .map(entry -> version(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ServicePackage::key))
                .toList();
    }

    /** @throws PackageFault if there is no such service */
    public ServicePackage current(String key) {
        return findCurrent(key)
                .orElseThrow(() -> new PackageFault("There is no service (%s). Maybe it was renamed.".formatted(key)));
    }

    public Optional<ServicePackage> findCurrent(String key) {
        return current.find(key).map(version -> version(key, version));
    }

    /** @throws PackageFault if there is no such version */
    public ServicePackage version(String key, int version) {
        return read.computeIfAbsent(key + "/" + version, ignored -> table.read(key, version));
    }

    /** Newest first. */
    public List<PackageVersion> listVersions(String key) {
        return table.listVersions(key);
    }

    /**
     * Puts a new version into force: new cases take it, on other nodes within a second; running ones finish on theirs.
     *
     * @param actor id of who publishes
     * @throws PackageFault if the files are no sound package; nothing changes then
     */
    public PackageVersion publish(String key, Map<String, byte[]> files, String actor, String note) {
        ServicePackage given = ServicePackage.unpublished(files);
        if (!given.key().equals(key)) {
            throw new PackageFault("The package (%s) calls itself (%s).".formatted(key, given.key()));
        }
        PackageVersion published = transaction.execute(status -> store(key, files, actor, note));
        current.forget(key);
        return published;
    }

    boolean knows(String key, Map<String, byte[]> files) {
        return table.holds(key, files);
    }

    private PackageVersion store(String key, Map<String, byte[]> files, String actor, String note) {
        int version = table.reserveVersion(key);
        String deploymentId = deployment.deploy(key, version, files);
        PackageVersion published = table.insert(key, version, files, deploymentId, actor, note);
        journal.write(
                "service", key, actor, "service-published", Map.of("version", String.valueOf(version), "note", note));
        return published;
    }
}
