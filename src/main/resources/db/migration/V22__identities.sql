-- E-mail addresses and DIDs by which credentials name a holder. One that is proved is proved for one holder only.
create table identity (
    tenant     text        not null,
    id         text        not null,
    holder     text        not null,
    type       text        not null check (type in ('EMAIL', 'DID')),
    value      text        not null,
    -- What makes two of them the same: an address in lower case, its domain in ASCII; a DID as it is.
    value_key  text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    proved_at  timestamptz,
    proved_by  text,
    proved_how text check (proved_how in ('OPERATOR', 'MAIL', 'PRESENTATION')),
    note       text,
    primary key (tenant, id)
);
create unique index identity_of_holder on identity (tenant, holder, type, value_key);
create unique index identity_proved_once on identity (tenant, type, value_key) where proved_at is not null;
