-- when search and proof of a run were done; what comes after is waiting for people and for the street
alter table optimisation_run add computed_at timestamptz;
