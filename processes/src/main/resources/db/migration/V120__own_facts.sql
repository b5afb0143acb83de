alter table emergency add exercise boolean not null default false;
comment on column emergency.exercise is 'Training: everything that leaves the house says so';

alter table fact add emergency uuid references emergency;
create index fact_emergency on fact (emergency) where emergency is not null;
comment on column fact.emergency is 'Said by a crew or a desk about this emergency, and shown in no other';

alter table release add reason text not null default '';
comment on column release.reason is 'Why somebody other than the owner released it, empty if it was the owner';

-- An id drawn before the lock could come after a later one's chain; drawn under the lock, ids and chain have one order.
create or replace function chain_situation_reading() returns trigger language plpgsql as $$
declare
    before bytea;
begin
    perform pg_advisory_xact_lock(hashtext('situation_reading'));
    new.id := nextval('situation_reading_id_seq');
    select chain into before from situation_reading order by id desc limit 1;
    new.chain := sha256(coalesce(before, ''::bytea) || convert_to(
        concat_ws('|', extract(epoch from new.at), new.emergency, new.organisation, new.reader, new.version, new.hash), 'UTF8'));
    return new;
end $$;

create table alarm_mail (
    id           bigint generated always as identity primary key,
    control_room text        not null,
    message_id   text        not null,
    sender       text        not null,
    subject      text        not null,
    body         text        not null,
    received_at  timestamptz not null,
    emergency    uuid references emergency,
    problem      text,
    settled_by   text,
    settled_at   timestamptz,
    constraint alarm_mail_once unique (control_room, message_id)
);
comment on column alarm_mail.problem is 'Why no emergency came of it; a person reads the text then';
create index alarm_mail_open on alarm_mail (id) where problem is not null and settled_at is null;
