create table green_corridor (
    id           uuid primary key,
    incident     text        not null,
    area         text        not null references traffic_area,
    unit         text        not null,
    route        jsonb       not null,
    requested_at timestamptz not null,
    reserved_at  timestamptz,
    released_at  timestamptz,
    unique (incident, area, unit)
);
create index green_corridor_open on green_corridor (area) where released_at is null;
