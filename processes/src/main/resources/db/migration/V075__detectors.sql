create table detector_reading (
    area        text        not null references traffic_area,
    detector    text        not null,
    observed_at timestamptz not null,
    received_at timestamptz not null,
    vehicles    int         not null,
    occupancy   double precision,
    primary key (area, detector, observed_at)
);
create index detector_reading_time on detector_reading (area, observed_at);

create table street_measure (
    area        text        not null references traffic_area,
    measured_at timestamptz not null,
    plan        uuid        not null references signal_plan,
    mean_wait   double precision not null,
    vehicles    int         not null,
    primary key (area, measured_at)
);
