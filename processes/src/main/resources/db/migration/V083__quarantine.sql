create table quarantine (
    id             bigint generated always as identity primary key,
    source         text        not null references source,
    payload_sha256 text        not null,
    reason         text        not null,
    times          int         not null default 1,
    opened_at      timestamptz not null,
    last_at        timestamptz not null,
    closed_at      timestamptz,
    closed_by      text
);
create unique index quarantine_open on quarantine (source) where closed_at is null;
create table source_escalation (
    id        bigint generated always as identity primary key,
    source    text        not null references source,
    reason    text        not null,
    opened_at timestamptz not null,
    told_at   timestamptz,
    closed_at timestamptz
);
create unique index source_escalation_open on source_escalation (source) where closed_at is null;
