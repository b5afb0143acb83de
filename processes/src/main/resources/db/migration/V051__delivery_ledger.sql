-- The proof chain of a Bescheid: provision, notification, first retrieval, the day it counts as announced.
create table delivery (
    delivery_key       text primary key,
    case_number        text        not null references case_file,
    document           uuid        not null references document,
    way                text        not null,
    law                text        not null,
    message            uuid references mailbox_message,
    provided_at        timestamptz not null,
    notice_attempts    int         not null default 0,
    notice_failure     text,
    notified_at        timestamptz,
    first_retrieved_at timestamptz,
    posted_at          timestamptz,
    announced_on       date
);
create index delivery_case on delivery (case_number, provided_at);
create index delivery_message on delivery (message) where message is not null;
create index delivery_to_post on delivery (provided_at) where way = 'PAPER' and posted_at is null;
