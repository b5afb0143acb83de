package de.amtsfluss.processes.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PackageTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Integer> currentVersions() {
        var versions = new LinkedHashMap<String, Integer>();
        jdbc.sql("select key, max(version) as version from service_package group by key")
                .query(row -> {
                    versions.put(row.getString("key"), row.getInt("version"));
                });
        return versions;
    }

    Optional<Integer> findCurrentVersion(String key) {
        return Optional.ofNullable(jdbc.sql("select max(version) from service_package where key = ?")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(null));
    }

    /** The next version; whoever else publishes this service waits until the transaction ends. */
    int reserveVersion(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("publish " + key)
                .query(row -> {});
        return findCurrentVersion(key).orElse(0) + 1;
    }

    ServicePackage read(String key, int version) {
        return jdbc.sql("select files, deployment_id from service_package where key = ? and version = ?")
                .params(key, version)
                .query((row, n) -> new ServicePackage(
                        version, row.getString("deployment_id"), PackageArchive.unpack(row.getBytes("files"))))
                .optional()
                .orElseThrow(() ->
                        new PackageFault("There is no version (%d) of the service (%s).".formatted(version, key)));
    }

    List<PackageVersion> listVersions(String key) {
        return jdbc.sql("""
                        select key, version, published_at, published_by, coalesce(p.name, published_by) as publisher_name,
                            note, deployment_id
                        from service_package left join known_person p on p.id = published_by
                        where key = ? order by version desc""").param(key).query(PackageTable::map).list();
    }

    /** Whether exactly these files are the ones shipped last, so that a designer's later version stays in force. */
    boolean holds(String key, Map<String, byte[]> files) {
        return jdbc.sql("select count(*) from service_package where key = ? and sha256 = ?")
                        .params(key, PackageArchive.sha256(files))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    PackageVersion insert(
            String key, int version, Map<String, byte[]> files, String deploymentId, String actor, String note) {
        var published = new PackageVersion(key, version, clock.instant(), actor, actor, note, deploymentId);
        jdbc.sql("""
                        insert into service_package
                            (key, version, files, sha256, deployment_id, published_at, published_by, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key,
                        version,
                        PackageArchive.pack(files),
                        PackageArchive.sha256(files),
                        deploymentId,
                        Timestamp.from(published.publishedAt()),
                        actor,
                        note)
                .update();
        return published;
    }

    private static PackageVersion map(ResultSet row, int n) throws SQLException {
        return new PackageVersion(
                row.getString("key"),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getString("publisher_name"),
                row.getString("note"),
                row.getString("deployment_id"));
    }
}
