package de.amtsfluss.processes.situation.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Rows of the table {@code emergency} with {@code longitude}, {@code latitude} and {@code units}. */
final class EmergencyRows implements RowMapper<Emergency> {

    @Override
    public Emergency mapRow(ResultSet row, int n) throws SQLException {
        Optional<Position> position = row.getObject("longitude") == null
                ? Optional.empty()
                : Optional.of(new Position(row.getDouble("longitude"), row.getDouble("latitude")));
        var units = new ArrayList<Unit>();
        for (String unit : (String[]) row.getArray("units").getArray()) {
            String[] parts = unit.split("\t");
            units.add(new Unit(parts[0], parts[1]));
        }
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getString("control_room"),
                row.getString("dispatch_number"),
                row.getString("keyword"),
                row.getString("message"),
                row.getString("address"),
                position,
                List.copyOf(units),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getBoolean("exercise"));
    }
}
