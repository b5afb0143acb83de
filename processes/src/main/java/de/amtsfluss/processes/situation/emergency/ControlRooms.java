package de.amtsfluss.processes.situation.emergency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The control rooms that may tell alarms, by key, from {@code amtsfluss.control-rooms.<key>.*}. */
@ConfigurationProperties("amtsfluss")
public record ControlRooms(Map<String, ControlRoom> controlRooms) {

    private static final int SHORTEST_TOKEN = 12;

    public ControlRooms {
        controlRooms = controlRooms == null ? Map.of() : Map.copyOf(controlRooms);
    }

    /**
     * @param token the secret it shows, from the environment; without one, nothing is taken from it
     * @param labels and organisations as in {@link AlarmProfile}
     */
    public record ControlRoom(String token, Map<String, List<String>> labels, Map<String, String> organisations) {}

    public Optional<AlarmProfile> findByToken(String token) {
        return controlRooms.entrySet().stream()
                .filter(room -> isSame(room.getValue().token(), token))
                .map(room -> profile(room.getKey(), room.getValue()))
                .findFirst();
    }

    /** By key. */
    public List<AlarmProfile> listProfiles() {
        return controlRooms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(room -> profile(room.getKey(), room.getValue()))
                .toList();
    }

    public Optional<AlarmProfile> findProfile(String key) {
        return Optional.ofNullable(controlRooms.get(key)).map(room -> profile(key, room));
    }

    private static AlarmProfile profile(String key, ControlRoom room) {
        return new AlarmProfile(
                key,
                Optional.ofNullable(room.labels()).orElse(Map.of()),
                Optional.ofNullable(room.organisations()).orElse(Map.of()));
    }

    private static boolean isSame(String secret, String shown) {
        return secret != null
                && secret.length() >= SHORTEST_TOKEN
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
