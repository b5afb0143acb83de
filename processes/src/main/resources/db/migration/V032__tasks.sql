create table task_card (
    id              text primary key,
    case_number     text        not null references case_file,
    service         text        not null,
    service_version int         not null,
    activity        text        not null,
    name            text        not null,
    form            text        not null,
    office          text        not null,
    assignee        text,
    assignee_name   text,
    created_at      timestamptz not null,
    due_at          timestamptz,
    applicant       text        not null
);
create index task_card_office on task_card (office, created_at, id);
create index task_card_office_due on task_card (office, due_at, created_at);
create index task_card_assignee on task_card (assignee, created_at) where assignee is not null;
create index task_card_unclaimed on task_card (office, created_at) where assignee is null;
create index task_card_case on task_card (case_number);

create table task_result (
    id          bigint generated always as identity primary key,
    case_number text        not null references case_file,
    activity    text        not null,
    task        text        not null,
    data        jsonb       not null,
    done_by     text        not null,
    at          timestamptz not null
);
create index task_result_case on task_result (case_number, id);
