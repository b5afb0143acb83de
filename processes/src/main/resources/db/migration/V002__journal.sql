create table journal (
    id          bigint generated always as identity primary key,
    case_number text references case_file,
    kind        text        not null,
    subject     text        not null,
    at          timestamptz not null,
    actor       text        not null,
    event       text        not null,
    details     jsonb       not null
);
create index journal_subject on journal (kind, subject, id);
create index journal_case on journal (case_number) where case_number is not null;

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger journal_no_change before update or delete on journal
    for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal
    for each statement execute function journal_is_append_only();
