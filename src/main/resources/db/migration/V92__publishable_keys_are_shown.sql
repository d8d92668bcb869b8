-- A publishable key stands in pages for everybody to read, so its account may read it again; a secret one is never kept.
-- Its origins may be changed, so it has a version.
alter table api_key add column shown text;
alter table api_key add column version bigint not null default 0;
alter table api_key add constraint secrets_are_not_kept check (kind = 'PUBLISHABLE' or shown is null);
