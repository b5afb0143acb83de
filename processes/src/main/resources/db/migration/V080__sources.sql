create table source (
    key                  text primary key,
    semantics            text        not null check (semantics in ('SNAPSHOT', 'EVENT', 'MEASUREMENT', 'STATIC', 'PUSH')),
    owner                text        not null,
    classification       text        not null check (classification in ('OPEN', 'BOS', 'INCIDENT', 'OWNER', 'PERSONAL')),
    licence              text        not null,
    attribution          text        not null,
    interval_seconds     int         not null,
    fresh_seconds        int         not null,
    stale_seconds        int         not null,
    dead_seconds         int         not null,
    minimum_expected     int         not null default 0,
    paused               boolean     not null default false,
    etag                 text,
    last_modified        text,
    payload_sha256       text,
    state                text        not null check (state in ('NEVER', 'UP', 'SUSPECT', 'DOWN')),
    consecutive_failures int         not null default 0,
    last_attempt_at      timestamptz,
    last_success_at      timestamptz,
    last_change_at       timestamptz,
    next_due_at          timestamptz not null
);
create table refresh_run (
    id             bigint generated always as identity primary key,
    source         text        not null references source,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    outcome        text,
    http_status    int,
    seen           int         not null default 0,
    added          int         not null default 0,
    changed        int         not null default 0,
    gone           int         not null default 0,
    payload_sha256 text,
    process        text,
    message        text
);
create index refresh_run_source on refresh_run (source, id desc);
create table raw_payload (
    sha256       text primary key,
    source       text        not null references source,
    content_type text,
    body         bytea       not null,
    received_at  timestamptz not null
);
