create table run_schedule (
    id          uuid primary key,
    area        text        not null references traffic_area,
    name        text        not null,
    cron        text,
    once_at     timestamptz,
    zone        text        not null,
    day_kind    text        not null check (day_kind in ('ANY', 'SCHOOL_DAY', 'SCHOOL_HOLIDAY', 'FREE_DAY', 'EVENT_DAY')),
    missed      text        not null check (missed in ('SKIP', 'RUN_ONCE')),
    parameters  jsonb       not null,
    paused      boolean     not null default false,
    next_due_at timestamptz,
    last_due_at timestamptz,
    last_result text        check (last_result in ('STARTED', 'OVERLAP', 'MISSED')),
    created_by  text        not null,
    created_at  timestamptz not null,
    check ((cron is null) <> (once_at is null))
);
create index run_schedule_due on run_schedule (next_due_at) where not paused;
