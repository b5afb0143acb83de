alter table source
    add column kinds               text[]      not null default '{}',
    add column scheduled_by        text,
    add column ask_now             boolean     not null default false,
    add column breaker_until       timestamptz,
    add column suspect_sha256      text,
    add column suspect_answers     int         not null default 0,
    add column suspect_accepted_by text;
comment on column source.kinds is 'Kinds of facts the source can give';
comment on column source.scheduled_by is 'Who set the interval by hand; null: it comes from the configuration';
comment on column source.ask_now is 'Somebody asks for it: an open breaker does not hold the next attempt back';
comment on column source.suspect_sha256 is 'Hash of the ids in the last answer that lost too much to be believed';
alter table refresh_run
    add column etag          text,
    add column last_modified text;
create index refresh_run_open on refresh_run (source) where finished_at is null;
create index raw_payload_received on raw_payload (received_at);
