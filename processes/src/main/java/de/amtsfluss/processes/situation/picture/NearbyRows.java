package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table {@code fact} with {@code longitude}, {@code latitude} and {@code at_address}. */
record NearbyRows(JsonMapper json) {

    Nearby map(ResultSet row) throws SQLException {
        Optional<Position> position = row.getObject("longitude") == null
                ? Optional.empty()
                : Optional.of(new Position(row.getDouble("longitude"), row.getDouble("latitude")));
        return new Nearby(
                row.getLong("id"),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("subkind")).orElse(""),
                row.getString("status"),
                row.getString("certainty"),
                row.getInt("severity"),
                row.getString("title"),
                new Attributes(json, row.getString("attributes")),
                row.getBoolean("at_address"),
                position,
                shape(row.getBytes("geometry")),
                new Nearby.Times(
                        time(row, "observed_at"),
                        time(row, "issued_at"),
                        time(row, "valid_from"),
                        time(row, "valid_until")));
    }

    private static Optional<Geometry> shape(byte[] wellKnownBinary) {
        try {
            return wellKnownBinary == null ? Optional.empty() : Optional.of(new WKBReader().read(wellKnownBinary));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored geometry cannot be read.", e);
        }
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
