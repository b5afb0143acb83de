create table datastream (
    id       text primary key,
    area     text             not null references traffic_area,
    detector text             not null,
    property text             not null check (property in ('VEHICLE_COUNT', 'OCCUPANCY')),
    seconds  double precision not null check (seconds > 0),
    unique (area, detector, property)
);

-- A reading may grow: one observation after the other is added to its minute, each by its end in milliseconds once.
-- Readings that come as a whole have no such list and never grow.
alter table detector_reading
    add seconds double precision not null default 60,
    add count_moments int[],
    add occupancy_seconds double precision not null default 60,
    add occupancy_moments int[];
alter table detector_reading set (fillfactor = 60);

create table detector_state (
    area             text        not null references traffic_area,
    detector         text        not null,
    condition        text        not null default 'UNKNOWN',
    since            timestamptz not null,
    last_observed_at timestamptz,
    last_received_at timestamptz,
    taken            bigint      not null default 0,
    duplicates       bigint      not null default 0,
    late             bigint      not null default 0,
    out_of_order     bigint      not null default 0,
    refused          bigint      not null default 0,
    refusal          text        not null default '',
    refused_at       timestamptz,
    primary key (area, detector)
);
