-- The tenant stands first in every primary key: one installation serves several marketplaces.
create table account (
    tenant     text        not null,
    id         text        not null,
    role       text        not null check (role in ('OPERATOR', 'CLIENT', 'FREELANCER', 'PARTNER', 'ISSUER')),
    name       text        not null,
    verified   boolean     not null default false,
    issuer     text,
    created_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant, id)
);
create index account_by_age on account (tenant, created_at, id);

-- Only an HMAC of a secret key is kept; its first eight characters find it.
create table api_key (
    tenant     text        not null,
    id         text        not null,
    account    text        not null,
    kind       text        not null check (kind in ('SECRET', 'PUBLISHABLE')),
    prefix     text        not null unique,
    mac        bytea       not null,
    origins    text[]      not null default '{}',
    created_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, account) references account (tenant, id)
);
create index api_key_of_account on api_key (tenant, account, created_at, id);

create table idempotency (
    tenant     text        not null,
    account    text        not null,
    key        text        not null,
    request    text        not null,
    digest     bytea       not null,
    status     int,
    headers    jsonb,
    body       text,
    created_at timestamptz not null,
    primary key (tenant, account, key, request)
);
create index idempotency_by_age on idempotency (created_at);
