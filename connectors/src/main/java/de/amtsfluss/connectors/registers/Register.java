package de.amtsfluss.connectors.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the specialist application has taken over, in its own schema {@code register_standin}. */
public final class Register {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;

    private Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes its tables where they are missing. */
    public static Register open(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("create schema if not exists register_standin").update();
        jdbc.sql("""
                create table if not exists register_standin.entry (
                    submission_id uuid primary key,
                    case_number   text        not null,
                    schema_uri    text        not null,
                    data          jsonb       not null,
                    received_at   timestamptz not null default now())""").update();
        jdbc.sql("create index if not exists entry_received on register_standin.entry (received_at)")
                .update();
        jdbc.sql("""
                create table if not exists register_standin.enclosure (
                    submission_id uuid  not null references register_standin.entry,
                    attachment_id uuid  not null,
                    name          text  not null,
                    media_type    text  not null,
                    content       bytea not null,
                    primary key (submission_id, attachment_id))""").update();
        return new Register(jdbc);
    }

    /** Newest first. */
    public List<RegisterEntry> listEntries(int limit) {
        return jdbc.sql("select * from register_standin.entry order by received_at desc, submission_id limit ?")
                .param(limit)
                .query(Register::map)
                .list();
    }

    /** Normally one; oldest first. */
    public List<RegisterEntry> listEntries(String caseNumber) {
        return jdbc.sql("select * from register_standin.entry where case_number = ? order by received_at")
                .param(caseNumber)
                .query(Register::map)
                .list();
    }

    public long countEntries() {
        return jdbc.sql("select count(*) from register_standin.entry")
                .query(Long.class)
                .single();
    }

    public int countEnclosures(UUID submissionId) {
        return jdbc.sql("select count(*) from register_standin.enclosure where submission_id = ?")
                .param(submissionId)
                .query(Integer.class)
                .single();
    }

    /** Storing the same submission again changes nothing. One statement: entry and enclosures, or neither. */
    void store(UUID submissionId, String caseNumber, String schemaUri, String json, List<Enclosure> enclosures) {
        jdbc.sql("""
                        with entry as (
                            insert into register_standin.entry (submission_id, case_number, schema_uri, data)
                            values (?, ?, ?, ?::jsonb) on conflict do nothing returning submission_id)
                        insert into register_standin.enclosure (submission_id, attachment_id, name, media_type, content)
                        select submission_id, e.id, e.name, e.media_type, decode(e.content, 'base64')
                        from entry, jsonb_to_recordset(?::jsonb)
                            as e (id uuid, name text, media_type text, content text)""")
                .params(submissionId, caseNumber, schemaUri, json, JSON.writeValueAsString(enclosures))
                .update();
    }

    /** @param media_type named as in the table; content is written as base64 */
    record Enclosure(UUID id, String name, String media_type, byte[] content) {}

    private static RegisterEntry map(ResultSet row, int n) throws SQLException {
        return new RegisterEntry(
                row.getObject("submission_id", UUID.class),
                row.getString("case_number"),
                row.getString("schema_uri"),
                JSON.readValue(row.getString("data"), DATA),
                row.getTimestamp("received_at").toInstant());
    }
}
