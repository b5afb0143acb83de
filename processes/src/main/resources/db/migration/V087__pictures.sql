create table picture (
    emergency    uuid        not null references emergency,
    organisation text        not null references organisation,
    version      int         not null,
    computed_at  timestamptz not null,
    content      text        not null,
    hash         text        not null,
    completeness numeric     not null,
    primary key (emergency, organisation, version)
);
comment on column picture.content is 'JSON exactly as sent; the hash is over its UTF-8 bytes';

create table situation_reading (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    emergency    uuid        not null references emergency,
    organisation text        not null,
    reader       text        not null,
    version      int         not null,
    hash         text        not null,
    chain        bytea       not null
);
comment on column situation_reading.chain is 'SHA-256 over the chain of the row before and this row: nothing can be taken out unnoticed';

create function chain_situation_reading() returns trigger language plpgsql as $$
declare
    before bytea;
begin
    perform pg_advisory_xact_lock(hashtext('situation_reading'));
    select chain into before from situation_reading order by id desc limit 1;
    new.chain := sha256(coalesce(before, ''::bytea) || convert_to(
        concat_ws('|', extract(epoch from new.at), new.emergency, new.organisation, new.reader, new.version, new.hash), 'UTF8'));
    return new;
end $$;
create trigger situation_reading_chain before insert on situation_reading
    for each row execute function chain_situation_reading();

create function situation_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'pictures and their readings are append-only';
end $$;
create trigger picture_no_change before update or delete on picture
    for each row execute function situation_is_append_only();
create trigger picture_no_truncate before truncate on picture
    for each statement execute function situation_is_append_only();
create trigger situation_reading_no_change before update or delete on situation_reading
    for each row execute function situation_is_append_only();
create trigger situation_reading_no_truncate before truncate on situation_reading
    for each statement execute function situation_is_append_only();
