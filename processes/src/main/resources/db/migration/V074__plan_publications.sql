create table plan_publication (
    id           bigint generated always as identity primary key,
    area         text        not null references traffic_area,
    plan         uuid        not null references signal_plan,
    previous     uuid        references signal_plan,
    reason       text        not null check (reason in ('FIRST', 'RUN', 'ROLLED_BACK_BY_HAND', 'ROLLED_BACK_BY_WATCH')),
    published_by text        not null,
    published_at timestamptz not null,
    handed_out_at timestamptz
);
create index plan_publication_area on plan_publication (area, id desc);
