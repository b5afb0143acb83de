-- A provision under § 41 (2a) VwVfG that nobody fetched in time goes to the post, too.
drop index delivery_to_post;
create index delivery_to_post on delivery (provided_at)
    where posted_at is null and (way = 'PAPER' or law = 'VWVFG' and first_retrieved_at is null);
