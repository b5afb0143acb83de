package de.amtsfluss.processes.situation.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PictureTable {

    private final JdbcClient jdbc;

    PictureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else computes pictures of this emergency waits until the transaction ends. */
    void lock(UUID emergency) {
        jdbc.sql("select 1 from emergency where id = ? for update")
                .param(emergency)
                .query(row -> {});
    }

    /** Whether something was released that nobody took back, even if its time is over. */
    boolean hasReleases(UUID emergency) {
        return jdbc.sql("select exists (select 1 from release where emergency = ? and revoked_at is null)")
                .param(emergency)
                .query(Boolean.class)
                .single();
    }

    Optional<Picture> findNewest(UUID emergency, String organisation) {
        return jdbc.sql("""
                        select * from picture where emergency = ? and organisation = ? order by version desc limit 1""")
                .params(emergency, organisation)
                .query(PictureTable::map)
                .optional();
    }

    /** @param hash of the newest version, which may be long */
    record Newest(int version, String hash) {}

    Newest newest(UUID emergency, String organisation) {
        return jdbc.sql("""
                        select version, hash from picture where emergency = ? and organisation = ?
                        order by version desc limit 1""")
                .params(emergency, organisation)
                .query((row, n) -> new Newest(row.getInt(1), row.getString(2)))
                .optional()
                .orElse(new Newest(0, ""));
    }

    Optional<Picture> find(UUID emergency, String organisation, int version) {
        return jdbc.sql("select * from picture where emergency = ? and organisation = ? and version = ?")
                .params(emergency, organisation, version)
                .query(PictureTable::map)
                .optional();
    }

    /** @param most newest first */
    List<Pictures.Version> versions(UUID emergency, String organisation, int most) {
        return jdbc.sql("""
                        select version, computed_at, hash, completeness from picture
                        where emergency = ? and organisation = ? order by version desc limit ?""")
                .params(emergency, organisation, most)
                .query((row, n) -> new Pictures.Version(
                        row.getInt("version"),
                        row.getTimestamp("computed_at").toInstant(),
                        row.getString("hash"),
                        row.getDouble("completeness")))
                .list();
    }

    List<Picture> listAfter(UUID emergency, String organisation, int version) {
        return jdbc.sql("""
                        select * from picture where emergency = ? and organisation = ? and version > ?
                        order by version desc limit 20""")
                .params(emergency, organisation, version)
                .query(PictureTable::map)
                .list()
                .reversed();
    }

    void insert(Picture picture) {
        jdbc.sql("""
                        insert into picture (emergency, organisation, version, computed_at, content, hash, completeness)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        picture.emergency(),
                        picture.organisation(),
                        picture.version(),
                        Timestamp.from(picture.computedAt()),
                        picture.content(),
                        picture.hash(),
                        picture.completeness())
                .update();
    }

    /** Who was shown which version; the database chains the rows, in this order. */
    void recordReadings(Picture picture, List<String> readers, Instant now) {
        jdbc.sql("""
                        insert into situation_reading (at, emergency, organisation, reader, version, hash)
                        select ?, ?, ?, reader, ?, ? from unnest(?) with ordinality as r (reader, number) order by number""")
                .params(
                        Timestamp.from(now),
                        picture.emergency(),
                        picture.organisation(),
                        picture.version(),
                        picture.hash(),
                        readers.toArray(String[]::new))
                .update();
    }

    private static Picture map(ResultSet row, int n) throws SQLException {
        return new Picture(
                row.getObject("emergency", UUID.class),
                row.getString("organisation"),
                row.getInt("version"),
                row.getTimestamp("computed_at").toInstant(),
                row.getString("content"),
                row.getString("hash"),
                row.getDouble("completeness"));
    }
}
