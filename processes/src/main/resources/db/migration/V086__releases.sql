create table release (
    id           bigint generated always as identity primary key,
    emergency    uuid        not null references emergency,
    organisation text        not null references organisation,
    fact         bigint references fact,
    source       text references source,
    released_by  text        not null,
    released_at  timestamptz not null,
    until        timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    constraint release_of_one_thing check ((fact is null) <> (source is null))
);
create index release_emergency on release (emergency, organisation) where revoked_at is null;
