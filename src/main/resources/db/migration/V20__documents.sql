-- What verdicts on credentials rest on has a number that grows with every change to it: a verification that began
-- before a change is repeated instead of stored.
create table verification_basis (
    tenant  text   not null primary key,
    version bigint not null
);

-- The document store: contexts, DID documents, keys and status lists that verification resolves from first. The row
-- with the largest version is the current one; the others are kept for audit.
create table document (
    tenant     text        not null,
    url        text        not null,
    version    bigint      not null,
    removed    boolean     not null default false,
    media_type text        not null,
    text       text        not null,
    sha256     text        not null,
    -- Of the canonical form (RFC 8785); null for what is not JSON.
    jcs_sha256 text,
    stored_by  text        not null,
    stored_at  timestamptz not null,
    -- When it was last put, changed or not: the age of a status list counts from here.
    read_at    timestamptz not null,
    primary key (tenant, url, version)
);
create index document_by_digest on document (tenant, sha256);
