-- by what people at the traffic desk name the incident; they see nothing else of it
alter table green_corridor add column number text not null default '';
