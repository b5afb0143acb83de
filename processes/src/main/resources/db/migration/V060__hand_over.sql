create table hand_over (
    key             text primary key,
    case_number     text        not null references case_file,
    destination     text        not null,
    schema_uri      text        not null,
    payload         jsonb       not null,
    reference       text,
    state           text        not null,
    attempts        int         not null default 0,
    message         text,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    acknowledged_at timestamptz,
    next_look_at    timestamptz
);
create index hand_over_case on hand_over (case_number);
create index hand_over_open on hand_over (next_look_at) where state = 'DELIVERED';
