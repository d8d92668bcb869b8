-- The body is the profile as its owner states it, complete, with skills by canonical id. Evidence and licences are
-- derived: they can be made anew at any time from the claims and from what other tables hold about the person.
create table freelancer (
    tenant               text        not null,
    id                   text        not null,
    account              text,
    visibility           text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    legal_name_confirmed boolean     not null default false,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              bigint      not null,
    body                 jsonb       not null,
    claims               jsonb       not null,
    evidence             jsonb       not null,
    licences             jsonb       not null,
    -- First 8 bytes, big endian, of SHA-256 over the id: the person's part of the tie key.
    tie                  bigint      not null,
    -- When the evidence next stands otherwise by itself.
    next_change          timestamptz not null,
    -- Whether the evidence must be derived anew before next_change is worked out again.
    stale                boolean     not null default false,
    primary key (tenant, id),
    foreign key (tenant, account) references account (tenant, id)
);
create unique index freelancer_of_account on freelancer (tenant, account) where account is not null;
create index freelancer_by_age on freelancer (tenant, created_at, id);
create index freelancer_due on freelancer (next_change);

-- Ids of erased profiles, and nothing else of them: work that was under way must not bring anything of them back.
create table freelancer_erased (
    tenant    text        not null,
    id        text        not null,
    erased_at timestamptz not null,
    primary key (tenant, id)
);
