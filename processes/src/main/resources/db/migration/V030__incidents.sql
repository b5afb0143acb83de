create table incident (
    id          text primary key,
    kind        text        not null,
    case_number text references case_file,
    activity    text        not null,
    topic       text,
    details     text        not null,
    opened_at   timestamptz not null,
    attempts    int         not null,
    next_try_at timestamptz,
    closed_at   timestamptz
);
create index incident_open on incident (opened_at) where closed_at is null;
create index incident_case on incident (case_number);
