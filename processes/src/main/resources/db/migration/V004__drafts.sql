create table draft (
    id              uuid primary key,
    owner           text        not null,
    service         text        not null,
    service_version int         not null,
    data            jsonb       not null,
    page            int         not null,
    updated_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index draft_owner on draft (owner, updated_at desc);
create index draft_expiry on draft (expires_at);

create table draft_attachment (
    id         uuid primary key,
    draft      uuid        not null references draft on delete cascade,
    field      text        not null,
    name       text        not null,
    media_type text        not null,
    content    bytea       not null,
    created_at timestamptz not null
);
create index draft_attachment_draft on draft_attachment (draft);
