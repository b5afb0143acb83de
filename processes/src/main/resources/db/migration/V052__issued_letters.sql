-- Which piece of work made which letter, so that a repetition makes no second one.
create table issued_letter (
    run_key  text primary key,
    document uuid not null references document
);
