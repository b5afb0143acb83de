create table superseded_fact (
    source        text        not null references source,
    external_id   text        not null,
    superseded_by text        not null,
    since         timestamptz not null,
    primary key (source, external_id)
);
comment on table superseded_fact is 'What an update or a cancellation named as replaced, also if we never saw it';
