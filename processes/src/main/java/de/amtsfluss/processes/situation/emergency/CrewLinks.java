package de.amtsfluss.processes.situation.emergency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that let the crew of one unit see the picture of one emergency while it is open. Only their hash is kept. */
@Component
public class CrewLinks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CrewLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who holds a link. */
    public record Crew(UUID emergency, String unit, String organisation) {}

    /** A fresh link for a unit; older ones stay in force. */
    public String issue(UUID emergency, Unit unit) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql(
                        "insert into crew_link (token_sha256, emergency, unit, organisation, created_at) values (?, ?, ?, ?, ?)")
                .params(hash(token), emergency, unit.name(), unit.organisation(), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** Empty for an unknown or revoked link, for a unit no longer sent and for an emergency closed an hour ago. */
    public Optional<Crew> find(String token) {
        return jdbc.sql("""
                        select l.* from crew_link l join emergency e on e.id = l.emergency
                            join emergency_unit u using (emergency, unit, organisation)
                        where token_sha256 = ? and revoked_at is null
                            and (closed_at is null or closed_at > ?::timestamptz - interval '1 hour')""")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> new Crew(
                        row.getObject("emergency", UUID.class), row.getString("unit"), row.getString("organisation")))
                .optional();
    }

    /** Those of the links that {@link #find} would find, asked at once. */
    public Set<String> listInForce(Collection<String> tokens) {
        Map<String, String> byHash =
                tokens.stream().distinct().collect(Collectors.toMap(CrewLinks::hash, Function.identity()));
        return jdbc
                .sql("""
                        select token_sha256 from crew_link l join emergency e on e.id = l.emergency
                            join emergency_unit u using (emergency, unit, organisation)
                        where token_sha256 = any(?) and revoked_at is null
                            and (closed_at is null or closed_at > ?::timestamptz - interval '1 hour')""")
                .params(byHash.keySet().toArray(String[]::new), Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .map(byHash::get)
                .collect(Collectors.toSet());
    }

    public void revoke(UUID emergency, String unit) {
        jdbc.sql("update crew_link set revoked_at = ? where emergency = ? and unit = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), emergency, unit)
                .update();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
