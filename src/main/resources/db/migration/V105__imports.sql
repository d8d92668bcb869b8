-- One import of people or gigs: how far it came, and what was wrong with which line.
create table import (
    tenant     text        not null,
    id         text        not null,
    account    text        not null,
    kind       text        not null check (kind in ('FREELANCERS', 'GIGS')),
    format     text        not null check (format in ('NDJSON', 'CSV')),
    state      text        not null check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    started_at timestamptz not null,
    -- When anything was last heard of it.
    updated_at timestamptz not null,
    lines      bigint      not null,
    bytes      bigint      not null,
    created    bigint      not null,
    updated    bigint      not null,
    unchanged  bigint      not null,
    refused    bigint      not null,
    -- Why it failed: a stable code; null where it did not.
    failure    text,
    -- The first bad lines: [{"line", "errors": [fault]}]
    errors     jsonb       not null,
    primary key (tenant, id),
    foreign key (tenant, account) references account (tenant, id)
);
create index import_of_account on import (tenant, account, started_at, id);
create index import_by_age on import (started_at);

-- What an account calls a person or a gig that it has imported, so that the same line again means the same one.
create table import_reference (
    tenant    text not null,
    account   text not null,
    kind      text not null check (kind in ('FREELANCERS', 'GIGS')),
    reference text not null,
    subject   text not null,
    primary key (tenant, account, kind, reference),
    foreign key (tenant, account) references account (tenant, id)
);
create index import_reference_of on import_reference (tenant, subject);
