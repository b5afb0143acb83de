create table fact_document (
    fact       bigint      primary key references fact,
    name       text        not null,
    sha256     text        not null,
    body       bytea       not null,
    fetched_at timestamptz not null
);
comment on table fact_document is 'Copies of the documents facts name, so that they can be read when their source is away';
