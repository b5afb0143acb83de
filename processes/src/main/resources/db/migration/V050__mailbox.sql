-- Messages for an account or, where there is none, for the holder of the status link.
create table mailbox_message (
    id            uuid primary key,
    message_key   text        not null,
    case_number   text        not null references case_file,
    account       text,
    subject       text        not null,
    body          text        not null,
    provided_at   timestamptz not null,
    first_read_at timestamptz,
    constraint mailbox_message_key_once unique (message_key)
);
create index mailbox_message_account on mailbox_message (account, provided_at desc) where account is not null;
create index mailbox_message_case on mailbox_message (case_number, provided_at desc);

create table mailbox_message_document (
    message  uuid not null references mailbox_message,
    document uuid not null references document,
    primary key (message, document)
);
