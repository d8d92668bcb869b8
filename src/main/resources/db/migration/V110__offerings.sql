-- What can be learnt. The content is the offering as the API states it, with skills by canonical id; issuer and key tell
-- the offerings of one issuer apart, so that a catalogue can be loaded again and again.
create table offering (
    tenant     text        not null,
    id         text        not null,
    issuer     text        not null,
    key        text        not null,
    content    jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant, id),
    unique (tenant, issuer, key)
);
create index offering_by_age on offering (tenant, created_at, id);

-- Counts every change of a tenant's catalogue, so that one small read tells whether a copy in memory is still good.
create table offering_catalogue (
    tenant  text   not null primary key,
    version bigint not null
);
