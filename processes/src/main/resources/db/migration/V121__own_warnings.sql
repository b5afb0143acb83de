create table own_warning (
    identifier   text primary key,
    emergency    uuid        not null references emergency,
    message_type text        not null check (message_type in ('Alert', 'Update', 'Cancel')),
    replaces     text references own_warning,
    sent         timestamptz not null,
    author       text        not null,
    headline     text        not null,
    instruction  text        not null,
    severity     text        not null check (severity in ('Minor', 'Moderate', 'Severe', 'Extreme')),
    centre       point       not null,
    radius_metres int        not null check (radius_metres between 50 and 50000),
    expires      timestamptz not null
);
create index own_warning_emergency on own_warning (emergency, sent);
comment on table own_warning is 'What a control room told the public, one row per CAP message; rows never change';
