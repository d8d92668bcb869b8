-- What changed, in the order in which it was committed (decision 0070). An index reads it row by row and notes where
-- it stopped; the token tells a row of this history from the row of the same number in another one (a restored backup).
create table change_log (
    tenant  text        not null,
    seq     bigint      not null generated always as identity (cache 1),
    token   uuid        not null default gen_random_uuid(),
    kind    text        not null check (kind in ('FREELANCER', 'GIG', 'TAXONOMY')),
    subject text        not null,
    at      timestamptz not null,
    primary key (tenant, seq)
);
create unique index change_log_in_order on change_log (seq);

-- So that there is a last row from the beginning.
insert into change_log (tenant, kind, subject, at) values ('*', 'TAXONOMY', '', now());
