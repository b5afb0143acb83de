create table traffic_area (
    key  text primary key,
    name text not null
);

create table traffic_event_day (
    area text not null references traffic_area,
    day  date not null,
    name text not null,
    primary key (area, day)
);
