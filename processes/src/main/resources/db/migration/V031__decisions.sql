create table case_decision (
    id          bigint generated always as identity primary key,
    case_number text        not null references case_file,
    decision    text        not null,
    item        int         not null,
    hits        jsonb       not null,
    at          timestamptz not null
);
create index case_decision_case on case_decision (case_number, decision, item, id desc);
