package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What designers are working on, one draft per designer and service; nobody sees that of another. */
@Component
public final class ModelDrafts {

    private static final TypeReference<Map<String, byte[]>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ModelDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param base version of the package the work began from
     * @throws NotAllowed if the person is no designer
     */
    public ModelDraft save(Person designer, String service, int base, Map<String, byte[]> files) {
        refuseOthers(designer);
        var draft = new ModelDraft(base, files, clock.instant());
        jdbc.sql("""
                        insert into model_draft (service, designer, base, files, saved_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (service, designer)
                        do update set base = excluded.base, files = excluded.files, saved_at = excluded.saved_at""")
                .params(service, designer.id(), base, json.writeValueAsString(files), Timestamp.from(draft.savedAt()))
                .update();
        return draft;
    }

    /** @throws NotAllowed if the person is no designer */
    public Optional<ModelDraft> find(Person designer, String service) {
        refuseOthers(designer);
        return jdbc.sql("select base, files, saved_at from model_draft where service = ? and designer = ?")
                .params(service, designer.id())
                .query((row, i) -> new ModelDraft(
                        row.getInt("base"),
                        json.readValue(row.getString("files"), FILES),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** @throws NotAllowed if the person is no designer */
    public void discard(Person designer, String service) {
        refuseOthers(designer);
        jdbc.sql("delete from model_draft where service = ? and designer = ?")
                .params(service, designer.id())
                .update();
    }

    static void refuseOthers(Person person) {
        if (!person.is(Role.DESIGNER)) {
            throw new NotAllowed("(%s) does not design services.".formatted(person.id()));
        }
    }
}
