create table signal_plan (
    id          uuid primary key,
    area        text        not null references traffic_area,
    version     int         not null,
    content     text        not null,
    sha256      text        not null,
    run         uuid        references optimisation_run,
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'IN_FORCE', 'RETIRED', 'REJECTED')),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    unique (area, version),
    constraint signal_plan_four_eyes check (approved_by is null or approved_by <> proposed_by),
    constraint signal_plan_approved check (run is null or state in ('PROPOSED', 'REJECTED') or approved_by is not null)
);
create unique index signal_plan_in_force on signal_plan (area) where state = 'IN_FORCE';
create unique index signal_plan_of_run on signal_plan (run) where run is not null;
