create table service_package (
    key           text        not null,
    version       int         not null,
    files         bytea       not null,
    sha256        text        not null,
    deployment_id text        not null,
    published_at  timestamptz not null,
    published_by  text        not null,
    note          text        not null,
    primary key (key, version)
);
