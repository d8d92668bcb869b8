-- Where in status lists a credential stands: a new text of a list touches only those whose entry says otherwise.
alter table credential add column list_places text[] not null default '{}';
