create table fact (
    id             bigint generated always as identity primary key,
    source         text        not null references source,
    external_id    text        not null,
    kind           text        not null,
    subkind        text,
    status         text        not null check (status in ('CURRENT', 'ALL_CLEAR', 'SUSPECTED_GONE', 'GONE')),
    certainty      text        not null check (certainty in ('CONFIRMED', 'SUSPECTED', 'ACUTE')),
    severity       int         not null default 0 check (severity between 0 and 4),
    title          text        not null,
    attributes     jsonb       not null,
    location       point,
    extent         box,
    geometry       bytea,
    observed_at    timestamptz,
    issued_at      timestamptz,
    valid_from     timestamptz,
    valid_until    timestamptz,
    received_at    timestamptz not null,
    changed_at     timestamptz not null,
    content_sha256 text        not null,
    payload_sha256 text,
    owner          text        not null,
    classification text        not null check (classification in ('OPEN', 'BOS', 'INCIDENT', 'OWNER', 'PERSONAL')),
    unique (source, external_id)
);
create index fact_location on fact using gist (location) where status <> 'GONE';
create index fact_extent on fact using gist (extent) where status <> 'GONE';
create index fact_kind on fact (kind) where status <> 'GONE';
create table fact_version (
    fact        bigint      not null references fact,
    sequence    bigint generated always as identity,
    recorded_at timestamptz not null,
    status      text        not null,
    title       text        not null,
    attributes  jsonb       not null,
    location    point,
    primary key (fact, sequence)
);
comment on column fact.location is 'WGS 84, x longitude, y latitude, degrees';
comment on column fact.extent is 'Bounding box of the geometry, WGS 84, x longitude, y latitude';
comment on column fact.geometry is 'Well-known binary, WGS 84, x longitude, y latitude';
comment on column fact.attributes is 'What the source says, flat: names in English lowerCamel, values text, number or boolean';
