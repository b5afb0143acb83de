-- The name each account had when it last signed in, for people who read who did what.
create table known_person (
    id      text primary key,
    name    text        not null,
    seen_at timestamptz not null
);
