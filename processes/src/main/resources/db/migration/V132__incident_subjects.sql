alter table incident add column subject text;
comment on column incident.subject is 'What the process is about that serves no case, such as the key of a source';
create index incident_subject on incident (subject) where closed_at is null;
