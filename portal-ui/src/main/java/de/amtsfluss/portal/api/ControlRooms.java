package de.amtsfluss.portal.api;

import de.amtsfluss.processes.situation.emergency.AlarmProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The control rooms that may tell alarms, by key, from {@code amtsfluss.control-rooms.<key>.*}. */
@ConfigurationProperties("amtsfluss")
record ControlRooms(Map<String, ControlRoom> controlRooms) {

    private static final int SHORTEST_TOKEN = 12;

    ControlRooms {
        controlRooms = controlRooms == null ? Map.of() : Map.copyOf(controlRooms);
    }

    /**
     * @param token the secret it shows, from the environment; without one, nothing is taken from it
     * @param labels and organisations as in {@link AlarmProfile}
     */
    record ControlRoom(String token, Map<String, List<String>> labels, Map<String, String> organisations) {}

    Optional<AlarmProfile> findByToken(String token) {
        return controlRooms.entrySet().stream()
                .filter(room -> isSame(room.getValue().token(), token))
                .map(room -> new AlarmProfile(
                        room.getKey(),
                        Optional.ofNullable(room.getValue().labels()).orElse(Map.of()),
                        Optional.ofNullable(room.getValue().organisations()).orElse(Map.of())))
                .findFirst();
    }

    private static boolean isSame(String secret, String shown) {
        return secret != null
                && secret.length() >= SHORTEST_TOKEN
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
