-- Counts what was put, so that nobody overwrites a table that they have not seen.
alter table exchange_rates add column version bigint not null default 1;
