create table model_draft (
    service  text        not null,
    designer text        not null,
    base     int         not null,
    files    jsonb       not null,
    saved_at timestamptz not null,
    primary key (service, designer)
);
