package de.amtsfluss.processes.situation.emergency;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an address is, as far as our own data say: plans, works and earlier emergencies. No map service is asked. */
@Component
public class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Position> find(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select at[0], at[1] from (
                            select location as at, 1 as rank from fact where location is not null and status <> 'GONE'
                                and classification in ('OPEN', 'BOS', 'INCIDENT')
                                and address_key(attributes->>'address') = address_key(:address)
                            union all
                            select location, 2 from emergency where location is not null
                                and address_key(address) = address_key(:address)) known
                        order by rank limit 1""")
                .param("address", address)
                .query((row, n) -> new Position(row.getDouble(1), row.getDouble(2)))
                .optional();
    }
}
