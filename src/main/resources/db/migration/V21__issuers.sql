create table issuer (
    tenant     text        not null,
    id         text        not null,
    version    bigint      not null,
    name       text        not null,
    -- The row as the operator wrote it: family, trust by area, keys, achievements, scope, validity, review.
    content    jsonb       not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (tenant, id)
);
create index issuer_by_age on issuer (tenant, created_at, id);

-- The ids under which an issuer signs. One id belongs to one row.
create table issuer_identifier (
    tenant     text not null,
    identifier text not null,
    issuer     text not null,
    primary key (tenant, identifier),
    foreign key (tenant, issuer) references issuer (tenant, id) on delete cascade
);
create index issuer_identifier_of_issuer on issuer_identifier (tenant, issuer);

-- Every state a row was ever in, the present one included.
create table issuer_history (
    tenant     text        not null,
    id         text        not null,
    version    bigint      not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (tenant, id, version)
);
