create sequence case_number_sequence;

create table case_file (
    case_number       text primary key,
    service           text        not null,
    service_version   int         not null,
    office            text        not null,
    channel           text        not null,
    state             text        not null,
    language          text        not null,
    applicant_name    text        not null,
    applicant_account text,
    applicant_email   text,
    data              jsonb       not null,
    submission_key    text        not null,
    submitted_at      timestamptz not null,
    closed_at         timestamptz,
    constraint case_file_submission_key_once unique (submission_key)
);
create index case_file_account on case_file (applicant_account, submitted_at desc) where applicant_account is not null;
create index case_file_office on case_file (office, submitted_at desc);

create table document (
    id          uuid primary key,
    case_number text        not null references case_file,
    kind        text        not null,
    channel     text        not null,
    name        text        not null,
    media_type  text        not null,
    size_bytes  bigint      not null,
    sha256      text        not null,
    content     bytea       not null,
    created_at  timestamptz not null
);
create index document_case on document (case_number);
