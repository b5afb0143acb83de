create table organisation (
    key      text primary key,
    security boolean not null
);
comment on column organisation.security is 'Authority or organisation with security tasks (BOS)';
insert into organisation values
    ('fire-brigade', true), ('rescue-service', true), ('police', true), ('thw', true), ('control-room', true),
    ('order-office', false);

create table emergency (
    id              uuid primary key,
    control_room    text        not null,
    dispatch_number text        not null,
    keyword         text        not null,
    message         text        not null,
    address         text        not null,
    location        point,
    told_at         timestamptz not null,
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    closed_at       timestamptz,
    constraint emergency_once unique (control_room, dispatch_number)
);
comment on column emergency.told_at is 'Time of the newest alarm taken over; an older one changes nothing';
create index emergency_open on emergency (opened_at desc) where closed_at is null;

create table emergency_unit (
    emergency    uuid not null references emergency,
    unit         text not null,
    organisation text not null references organisation,
    primary key (emergency, unit)
);

create table crew_link (
    token_sha256 text primary key,
    emergency    uuid        not null references emergency,
    unit         text        not null,
    organisation text        not null references organisation,
    created_at   timestamptz not null,
    revoked_at   timestamptz
);
create index crew_link_emergency on crew_link (emergency);
