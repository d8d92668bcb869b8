-- What accounts want to be told of (decision 0128).
create table alert (
    tenant     text        not null,
    id         text        not null,
    account    text        not null,
    kind       text        not null check (kind in ('GIGS', 'PEOPLE', 'PUBLIC_GIGS')),
    -- GIGS: the person who is to qualify. PEOPLE: the gig to qualify for.
    freelancer text,
    gig        text,
    name       text,
    skills     text[]      not null,
    min_points int         not null,
    -- Hashes of what fitted when it was made: no news.
    known      bigint[]    not null,
    -- Position in the change log that known was read at; whatever changed behind it is looked at.
    position   bigint      not null,
    -- Whether that was done.
    taken_up   boolean     not null default false,
    created_at timestamptz not null,
    primary key (tenant, id)
);
create index alert_of_account on alert (tenant, account, created_at, id);
create index alert_of_freelancer on alert (tenant, freelancer);
create index alert_of_gig on alert (tenant, gig);

-- What an alert has told of: each thing once.
create table alert_told (
    tenant  text        not null,
    alert   text        not null,
    subject text        not null,
    at      timestamptz not null,
    primary key (tenant, alert, subject),
    foreign key (tenant, alert) references alert on delete cascade
);
create index alert_told_of on alert_told (tenant, subject);

-- Counts additions and removals, so that whoever keeps alerts in memory sees that there were some.
create table alert_edition (
    tenant  text   not null primary key,
    edition bigint not null
);

-- How far the change log was looked through; one row.
create table alert_reading (
    single   boolean primary key default true check (single),
    position bigint not null
);
insert into alert_reading (position) select coalesce(max(seq), 0) from change_log;

-- Since when everybody may see a gig, without a break; null while not everybody may.
alter table gig add column public_since timestamptz;
update gig set public_since = updated_at where state = 'OPEN' and visibility = 'PUBLIC';
