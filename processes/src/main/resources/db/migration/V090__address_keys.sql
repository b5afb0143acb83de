create function address_key(address text) returns text language sql immutable as $$
    select regexp_replace(regexp_replace(lower(split_part(address, ',', 1)), '(straße|strasse|str\.)', 'str', 'g'), '[^a-z0-9äöüß]', '', 'g')
$$;
comment on function address_key is 'Street and number without spelling: two addresses with the same key are the same house in this town';
create index fact_address on fact (address_key(attributes->>'address')) where status <> 'GONE' and attributes->>'address' is not null;
