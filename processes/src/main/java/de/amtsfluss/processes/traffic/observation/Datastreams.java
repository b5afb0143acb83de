package de.amtsfluss.processes.traffic.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The datastreams the house knows. Each is remembered; what another node registered is found when it is asked for. */
@Component
public class Datastreams {

    /** Of an id nobody knows, at most so many are remembered as such before they are looked up again. */
    private static final int MOST_UNKNOWN = 10_000;

    private static final long LOOK_AGAIN_NANOS = 10_000_000_000L;

    private final JdbcClient jdbc;
    private final Map<String, Datastream> known = new ConcurrentHashMap<>();
    private final Map<String, Long> unknown = new ConcurrentHashMap<>();

    Datastreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is there already is replaced. */
    public void register(Collection<Datastream> streams) {
        streams.forEach(stream -> {
            if (!stream.equals(known.get(stream.id()))) {
                keep(stream);
                known.put(stream.id(), stream);
                unknown.remove(stream.id());
            }
        });
    }

    /**
     * Likewise from somebody who speaks for this area only.
     *
     * @throws NotAnObservation if one of them belongs to another area already
     */
    public void registerOf(String area, Collection<Datastream> streams) {
        streams.forEach(stream -> find(stream.id())
                .filter(known -> !known.area().equals(area))
                .ifPresent(known -> {
                    throw new NotAnObservation("The datastream (%s) is not of this area.".formatted(stream.id()));
                }));
        register(streams);
    }

    public List<Datastream> list(String area) {
        return jdbc.sql("select * from datastream where area = ? order by detector, property")
                .param(area)
                .query(Datastream.class)
                .list();
    }

    Optional<Datastream> find(String id) {
        Datastream found = known.get(id);
        if (found == null && maybeNew(id)) {
            found = jdbc.sql("select * from datastream where id = ?")
                    .param(id)
                    .query(Datastream.class)
                    .optional()
                    .orElse(null);
            remember(id, found);
        }
        return Optional.ofNullable(found);
    }

    /** For tests and for who wants to be sure of what another node changed. */
    void forget() {
        known.clear();
        unknown.clear();
    }

    private boolean maybeNew(String id) {
        Long looked = unknown.get(id);
        return looked == null || System.nanoTime() - looked > LOOK_AGAIN_NANOS;
    }

    private void remember(String id, Datastream found) {
        if (found != null) {
            known.put(id, found);
            return;
        }
        if (unknown.size() >= MOST_UNKNOWN) {
            unknown.clear();
        }
        unknown.put(id, System.nanoTime());
    }

    private void keep(Datastream stream) {
        jdbc.sql("""
                        insert into datastream (id, area, detector, property, seconds) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set area = excluded.area, detector = excluded.detector,
                            property = excluded.property, seconds = excluded.seconds""")
                .params(
                        stream.id(),
                        stream.area(),
                        stream.detector(),
                        stream.property().name(),
                        stream.seconds())
                .update();
    }
}
