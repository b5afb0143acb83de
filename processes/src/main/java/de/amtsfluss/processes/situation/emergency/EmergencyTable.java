package de.amtsfluss.processes.situation.emergency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EmergencyTable {

    private static final String SELECT = """
            select e.*, e.location[0] as longitude, e.location[1] as latitude,
                array(select unit || chr(9) || organisation from emergency_unit u where u.emergency = e.id order by unit)
                    as units
            from emergency e\s""";

    private static final EmergencyRows ROWS = new EmergencyRows();

    private final JdbcClient jdbc;
    private final Addresses addresses;

    EmergencyTable(JdbcClient jdbc, Addresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** @return false if the control room told this number before */
    boolean insert(UUID id, Alarm alarm, Instant now) {
        return jdbc.sql("""
                        insert into emergency (id, control_room, dispatch_number, keyword, message, address, location,
                            told_at, opened_at, changed_at, exercise)
                        values (?, ?, ?, ?, ?, ?, ?::point, ?, ?, ?, ?)
                        on conflict (control_room, dispatch_number) do nothing""")
                        .params(
                                id,
                                alarm.controlRoom(),
                                alarm.dispatchNumber(),
                                alarm.keyword(),
                                alarm.message(),
                                alarm.address(),
                                point(alarm),
                                Timestamp.from(alarm.toldAt()),
                                Timestamp.from(now),
                                Timestamp.from(now),
                                alarm.exercise())
                        .update()
                == 1;
    }

    /** @return false if it says nothing new or is older than what is known */
    boolean update(UUID id, Alarm alarm, Instant now) {
        return jdbc.sql("""
                        update emergency e set keyword = :keyword, message = :message, address = :address,
                            location = :location::point, told_at = :toldAt, changed_at = :now
                        where id = :id and told_at <= :toldAt
                            and ((keyword, message, address) is distinct from (:keyword, :message, :address)
                                or location::text is distinct from (:location::point)::text
                                or array(select unit || chr(9) || organisation from emergency_unit u
                                    where u.emergency = e.id order by 1)
                                    is distinct from array(select unnest(:units::text[]) order by 1))""")
                        .param("id", id)
                        .param("keyword", alarm.keyword())
                        .param("message", alarm.message())
                        .param("address", alarm.address())
                        .param("location", point(alarm))
                        .param("toldAt", Timestamp.from(alarm.toldAt()))
                        .param("now", Timestamp.from(now))
                        .param("units", units(alarm.units()))
                        .update()
                == 1;
    }

    void replaceUnits(UUID id, List<Unit> units) {
        jdbc.sql("delete from emergency_unit where emergency = ?").param(id).update();
        jdbc.sql("""
                        insert into emergency_unit
                        select distinct on (1, 2) ?, split_part(u, chr(9), 1), split_part(u, chr(9), 2)
                        from unnest(?::text[]) u""").params(id, units(units)).update();
    }

    void refuseUnknownOrganisations(List<Unit> units) {
        String[] named = units.stream().map(Unit::organisation).distinct().toArray(String[]::new);
        jdbc.sql("select o from unnest(?::text[]) o where o not in (select key from organisation) limit 1")
                .param(named)
                .query(String.class)
                .optional()
                .ifPresent(unknown -> {
                    throw new BadAlarm("units", "There is no organisation (%s).".formatted(unknown));
                });
    }

    /** @return false if it was closed before */
    boolean close(UUID id, Instant now) {
        return jdbc.sql("update emergency set closed_at = ?, changed_at = ? where id = ? and closed_at is null")
                        .params(Timestamp.from(now), Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** Whoever else changes this emergency waits until the transaction ends. */
    Emergency lock(String controlRoom, String dispatchNumber) {
        return jdbc.sql(SELECT + "where control_room = ? and dispatch_number = ? for update of e")
                .params(controlRoom, dispatchNumber)
                .query(ROWS)
                .single();
    }

    Optional<Emergency> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(ROWS).optional();
    }

    Optional<Emergency> find(UUID id, boolean all, Collection<String> organisations) {
        return jdbc.sql(SELECT + """
                        where id = :id and (:all or exists (select 1 from emergency_unit u
                            where u.emergency = e.id and u.organisation = any(:organisations)))""")
                .param("id", id)
                .param("all", all)
                .param("organisations", organisations.toArray(String[]::new))
                .query(ROWS)
                .optional();
    }

    List<Emergency> listOpen() {
        return jdbc.sql(SELECT + "where closed_at is null order by opened_at desc")
                .query(ROWS)
                .list();
    }

    /** Of those nobody may see all of, only the ones an organisation of theirs was sent to. */
    List<Emergency> list(boolean all, Collection<String> organisations, int most) {
        return jdbc.sql(SELECT + """
                        where :all or exists (select 1 from emergency_unit u
                            where u.emergency = e.id and u.organisation = any(:organisations))
                        order by closed_at is not null, opened_at desc limit :most""")
                .param("all", all)
                .param("organisations", organisations.toArray(String[]::new))
                .param("most", most)
                .query(ROWS)
                .list();
    }

    /** Where the control room says, else where our own data say its address is. */
    private String point(Alarm alarm) {
        return alarm.position()
                .or(() -> addresses.find(alarm.address()))
                .map(at -> "(%s,%s)".formatted(at.longitude(), at.latitude()))
                .orElse(null);
    }

    private static String[] units(List<Unit> units) {
        return units.stream()
                .map(unit -> unit.name().replace('\t', ' ') + "\t" + unit.organisation())
                .distinct()
                .toArray(String[]::new);
    }
}
