create table status_link_secret (
    single boolean primary key default true,
    secret bytea not null,
    constraint status_link_secret_single check (single)
);
