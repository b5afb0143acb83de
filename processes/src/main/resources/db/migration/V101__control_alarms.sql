create table control_alarm (
    id        bigint generated always as identity primary key,
    area      text        not null references traffic_area,
    rung      text        not null,
    reason    text        not null,
    opened_at timestamptz not null,
    taken_by  text,
    taken_at  timestamptz,
    closed_at timestamptz
);
create unique index control_alarm_open on control_alarm (area) where closed_at is null;
create index control_alarm_area on control_alarm (area, id desc);
