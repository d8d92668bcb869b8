-- What one account says that somebody can do: one endorser, one piece for each skill.
create table endorsement (
    tenant     text        not null,
    id         text        not null,
    holder     text        not null,
    skill      text        not null,
    level      text        not null,
    comment    text,
    endorser   text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant, id),
    foreign key (tenant, endorser) references account (tenant, id)
);
create unique index endorsement_once on endorsement (tenant, holder, endorser, skill);
create index endorsement_of_holder on endorsement (tenant, holder, created_at, id);
create index endorsement_of_endorser on endorsement (tenant, endorser);
