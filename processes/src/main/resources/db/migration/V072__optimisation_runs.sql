create table optimisation_run (
    id           uuid primary key,
    area         text        not null references traffic_area,
    schedule     uuid        references run_schedule on delete set null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL', 'WATCHING', 'KEPT',
                             'ROLLED_BACK', 'REJECTED', 'NOT_BETTER', 'REHEARSED', 'DATA_UNUSABLE', 'CANCELLED')),
    step         text        not null,
    parameters   jsonb       not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    counts       jsonb,
    demand       text,
    seed         bigint      not null,
    generation   int         not null default 0,
    best         double precision,
    convergence  double precision[] not null default '{}',
    checkpoint   bytea,
    worker       text,
    heartbeat_at timestamptz,
    proof        jsonb,
    comparison   jsonb,
    failure      text
);
create unique index optimisation_run_no_overlap on optimisation_run (area)
    where state in ('QUEUED', 'RUNNING', 'AWAITING_APPROVAL', 'WATCHING');
create index optimisation_run_newest on optimisation_run (requested_at desc, id);
