-- Credentials as they were handed in, with the report of their last verification and what it proves.
create table credential (
    tenant         text        not null,
    id             text        not null,
    holder         text        not null,
    submitted      bytea       not null,
    submitted_hash text        not null,
    canonical_hash text,
    signed_key     text,
    issuer         text,
    documents      text[]      not null,
    outcome        text        not null,
    assurance      text        not null,
    bound          boolean     not null,
    pieces         text        not null,
    report         text        not null,
    summary        text        not null,
    visibility     text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    recheck_at     timestamptz,
    created_at     timestamptz not null,
    verified_at    timestamptz not null,
    version        bigint      not null,
    primary key (tenant, id)
);
create index credential_of_holder on credential (tenant, holder, created_at, id);
create index credential_by_hash on credential (tenant, canonical_hash);
create index credential_by_signed_key on credential (tenant, signed_key);
create index credential_by_issuer on credential (tenant, issuer);
create index credential_by_document on credential using gin (documents);
create index credential_due on credential (recheck_at) where recheck_at is not null;
