-- A place within its kind: each kind lies on a map of its own, a thousand degrees beside the next, so that one index finds
-- the three warnings of a region without looking at its hundred thousand hydrants. Two kinds on one map would only cost time.
create function place_within_kind(kind text, extent box) returns box language sql immutable as $$
    select extent + point((hashtext(kind) & 65535)::float8 * 1000, 0)
$$;
create index fact_place on fact using gist (place_within_kind(kind, extent)) where status <> 'GONE';
drop index fact_location;
drop index fact_extent;
create index fact_expiry on fact (valid_until) where status <> 'GONE' and valid_until is not null;
