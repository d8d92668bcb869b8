-- How a credential has stood since it was handed in: one entry for each change of its outcome or assurance, oldest first.
alter table credential add column history text not null default '[]';
